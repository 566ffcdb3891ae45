// The colour of a report: what is too light is said and not taken over.
import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import Accent from './Accent.svelte';

function show() {
  const onchange = vi.fn();
  render(Accent, { accent: '#0c5465', onchange });
  return { onchange, field: screen.getByRole<HTMLInputElement>('textbox', { name: 'Colour of headings and bars' }) };
}

describe('accent', () => {
  it('takes over a colour that can be read on white', async () => {
    const { onchange, field } = show();
    await fireEvent.input(field, { target: { value: '#6B2D6B' } });
    expect(onchange).toHaveBeenCalledWith('#6b2d6b');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says with its figure that a colour is too light, and keeps the one before', async () => {
    const { onchange, field } = show();
    await fireEvent.input(field, { target: { value: '#777777' } });
    expect(onchange).not.toHaveBeenCalled();
    expect(field.value).toBe('#777777');
    // 4.48, which must not look like 4.5.
    expect(screen.getByRole('alert').textContent).toMatch(/4\.4 to 1.*#0c5465/);
  });

  it('says what is no colour', async () => {
    const { onchange, field } = show();
    await fireEvent.input(field, { target: { value: 'teal' } });
    expect(onchange).not.toHaveBeenCalled();
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('offers colours that are all good enough', async () => {
    const { onchange } = show();
    for (const button of screen.getAllByRole('button')) await fireEvent.click(button);
    expect(onchange).toHaveBeenCalledTimes(6);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
