// The rating group: one tab stop, arrows in the direction of the text, and what is read out.
import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setLanguage } from '../i18n/words.svelte';
import Rating from './Rating.svelte';
import type { RatingCode, RatingLabels } from './ratings';

const labels: RatingLabels = {
  '0': { label: 'Not in place' },
  '1': { label: 'Started', help: 'Some elements exist.' },
  '2': { label: 'Mostly in place' },
  '3': { label: 'In place with evidence' },
  na: { label: 'Not applicable' },
  unknown: { label: 'Not known yet' },
};

function show(value: RatingCode | null, essential = false) {
  const onrate = vi.fn();
  const view = render(Rating, { value, essential, labels, label: 'Item 3.4', onrate });
  return { onrate, ...view, radios: screen.getAllByRole<HTMLButtonElement>('radio') };
}

afterEach(() => setLanguage('en'));

describe('rating', () => {
  it('has one tab stop: the chosen button, else the first', async () => {
    const { radios, rerender } = show(null);
    expect(radios.map((radio) => radio.tabIndex)).toEqual([0, -1, -1, -1, -1, -1]);
    await rerender({ value: '2' });
    expect(radios.map((radio) => radio.tabIndex)).toEqual([-1, -1, 0, -1, -1, -1]);
  });

  it('moves the focus by arrows without answering, round the ends', async () => {
    const { radios, onrate } = show('1');
    radios[1]?.focus();
    await fireEvent.keyDown(radios[1] as Element, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(radios[2]);
    await fireEvent.keyDown(radios[2] as Element, { key: 'End' });
    expect(document.activeElement).toBe(radios[5]);
    await fireEvent.keyDown(radios[5] as Element, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(radios[0]);
    expect(onrate).not.toHaveBeenCalled();
  });

  it('turns the arrows in right-to-left text', async () => {
    await setLanguage('ar');
    const { radios } = show('1');
    radios[1]?.focus();
    await fireEvent.keyDown(radios[1] as Element, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(radios[2]);
  });

  it('leaves up and down to the list of items', async () => {
    const { radios } = show('1');
    radios[1]?.focus();
    expect(await fireEvent.keyDown(radios[1] as Element, { key: 'ArrowDown' })).toBe(true);
    expect(document.activeElement).toBe(radios[1]);
  });

  it('answers, and clears when the chosen one is pressed again', async () => {
    const { radios, onrate } = show('1');
    await fireEvent.click(radios[3] as Element);
    expect(onrate).toHaveBeenLastCalledWith('3');
    await fireEvent.click(radios[1] as Element);
    expect(onrate).toHaveBeenLastCalledWith(null);
  });

  it('is read out with rating and gap, and writes the word under it', () => {
    const { container } = show('1', true);
    expect(screen.getByRole('radiogroup', { name: 'Item 3.4' })).toBeTruthy();
    const chosen = screen.getByRole('radio', { name: 'Started, rating 1 of 3, critical gap' });
    expect(chosen.getAttribute('aria-checked')).toBe('true');
    expect(container.querySelector('.word')?.textContent).toMatch(/Started\s+Critical gap/);
  });

  it('calls no gap what is not essential, unknown or not answered', () => {
    show('1');
    expect(screen.getByRole('radio', { name: 'Started, rating 1 of 3' })).toBeTruthy();
    expect(screen.queryByText('Critical gap')).toBeNull();
  });
});
