// The menu: opens by key and pointer, moves by arrows and letters, chooses once, gives the focus back.
import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import Harness from '../tests/Harness.svelte';

function show() {
  const rename = vi.fn();
  const erase = vi.fn();
  const blocked = vi.fn();
  render(Harness, {
    entries: [
      { label: 'Rename', onselect: rename },
      { label: 'Export', onselect: blocked, reason: 'Nothing to export' },
      { label: 'Delete', onselect: erase, danger: true, divided: true },
    ],
  });
  const button = screen.getByRole('button', { name: 'More' });
  button.focus();
  return { button, rename, erase, blocked };
}
const focused = () => document.activeElement?.textContent?.trim();
const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key });

describe('menu', () => {
  it('opens at the first entry by click or arrow down, at the last by arrow up', async () => {
    const { button } = show();
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await fireEvent.click(button);
    expect(focused()).toBe('Rename');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    await press('Escape');
    expect(document.activeElement).toBe(button);
    await press('ArrowUp');
    expect(focused()).toBe('Delete');
  });

  it('moves by arrows, Home, End and first letter', async () => {
    const { button } = show();
    await fireEvent.click(button);
    await press('ArrowDown');
    expect(focused()).toBe('Export');
    await press('End');
    expect(focused()).toBe('Delete');
    await press('ArrowDown');
    expect(focused()).toBe('Rename');
    await press('d');
    expect(focused()).toBe('Delete');
    await press('Home');
    expect(focused()).toBe('Rename');
  });

  it('chooses, closes and gives the focus back', async () => {
    const { button, erase } = show();
    await fireEvent.click(button);
    await fireEvent.click(screen.getByRole('menuitem', { name: 'Delete' }));
    expect(erase).toHaveBeenCalledOnce();
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('keeps open on an entry that cannot be chosen', async () => {
    const { button, blocked } = show();
    await fireEvent.click(button);
    await fireEvent.click(screen.getByRole('menuitem', { name: 'Export' }));
    expect(blocked).not.toHaveBeenCalled();
    expect(screen.getByRole('menu')).toBeTruthy();
  });

  it('closes on a press outside', async () => {
    const { button } = show();
    await fireEvent.click(button);
    await fireEvent.pointerDown(document.body);
    expect(screen.queryByRole('menu')).toBeNull();
  });
});
