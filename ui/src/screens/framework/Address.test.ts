// The copy button of an address: copied where the webview has a clipboard for pages, else selected, and said in both cases.
import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toasts } from '../../components/toasts.svelte';
import Address from './Address.svelte';

const url = 'https://example.org/page';

function withClipboard(clipboard: unknown): void {
  vi.stubGlobal('navigator', { ...navigator, clipboard });
}

async function press(): Promise<void> {
  render(Address, { url, of: 'citation' });
  await fireEvent.click(screen.getByRole('button', { name: 'Copy the address' }));
  await vi.waitFor(() => expect(toasts.shown).toHaveLength(1));
}

afterEach(() => {
  vi.unstubAllGlobals();
  for (const { id } of toasts.shown) toasts.dismiss(id);
});

describe('address', () => {
  it('is copied as it stands', async () => {
    const writeText = vi.fn().mockResolvedValue(undefined);
    withClipboard({ writeText });
    await press();
    expect(writeText).toHaveBeenCalledWith(url);
    expect(toasts.shown[0]?.message).toBe('The address is copied.');
  });

  it.each([
    ['refuses', { writeText: () => Promise.reject(new Error('denied')) }],
    ['is not there', undefined],
  ])('is selected when the clipboard %s', async (_, clipboard) => {
    withClipboard(clipboard);
    await press();
    expect(getSelection()?.toString()).toBe(url);
    expect(toasts.shown[0]?.message).toBe('The address is selected. Copy it with the keyboard.');
  });
});
