// The combobox: finds without accents, chooses by key, and never keeps half a name.
import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import Combobox from './Combobox.svelte';

const options = [
  { value: 'CI', label: 'Côte d’Ivoire' },
  { value: 'CO', label: 'Colombia' },
  { value: 'NG', label: 'Nigeria' },
];

function show(value = '') {
  const onchange = vi.fn();
  render(Combobox, { value, options, onchange, 'aria-label': 'Country' });
  return { onchange, input: screen.getByRole<HTMLInputElement>('combobox', { name: 'Country' }) };
}

describe('combobox', () => {
  it('finds a name without its accents and chooses it by Enter', async () => {
    const { input, onchange } = show();
    await fireEvent.input(input, { target: { value: "cote d'i" } });
    expect(screen.getAllByRole('option').map((option) => option.textContent?.trim())).toEqual(['Côte d’Ivoire']);
    await fireEvent.keyDown(input, { key: 'Enter' });
    expect(onchange).toHaveBeenCalledWith('CI');
    expect(input.value).toBe('Côte d’Ivoire');
    expect(input.getAttribute('aria-expanded')).toBe('false');
  });

  it('moves by arrows and tells which is active', async () => {
    const { input } = show('NG');
    await fireEvent.keyDown(input, { key: 'ArrowDown' });
    expect(document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent?.trim()).toBe('Nigeria');
    await fireEvent.keyDown(input, { key: 'ArrowDown' });
    expect(document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent?.trim()).toBe('Côte d’Ivoire');
  });

  it('falls back to what was chosen when half a name is left behind', async () => {
    const { input, onchange } = show('NG');
    await fireEvent.input(input, { target: { value: 'Col' } });
    await fireEvent.blur(input);
    expect(input.value).toBe('Nigeria');
    expect(onchange).not.toHaveBeenCalled();
  });

  it('is cleared by emptying the field, and says when nothing matches', async () => {
    const { input, onchange } = show('NG');
    await fireEvent.input(input, { target: { value: 'xyz' } });
    expect(screen.getByText('No match')).toBeTruthy();
    await fireEvent.input(input, { target: { value: '' } });
    await fireEvent.blur(input);
    expect(onchange).toHaveBeenCalledWith('');
  });
});
