// The way to a file: what is said, where the focus is, and giving up.
import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Exported, ReportOptions } from '../../ipc/bindings';
import * as commands from '../../ipc/commands';
import type { Choices } from './choices.svelte';
import Foot from './Foot.svelte';

vi.mock('../../ipc/commands');
afterEach(() => {
  vi.useRealTimers();
  vi.clearAllMocks();
});

const options = { format: 'pdf' } as ReportOptions;
const written: Exported = { path: '/media/stick/Camp.pdf', bytes: 186_000 };

function show() {
  vi.useFakeTimers();
  const choices = { flush: () => Promise.resolve() } as Choices;
  render(Foot, { project: 'camp', choices, options, size: '14 pages, 186 kB.' });
  const button = screen.getByRole('button', { name: 'Export PDF' });
  button.focus();
  return button;
}

async function settle(time = 0) {
  await vi.advanceTimersByTimeAsync(time);
  await tick();
}

describe('export', () => {
  it('says where the file is and leads to it; the focus stays', async () => {
    vi.mocked(commands.exportReport).mockResolvedValue(written);
    const button = show();
    await fireEvent.click(button);
    await settle();
    expect(document.activeElement).toBe(button);
    expect(screen.getByText('/media/stick/Camp.pdf')).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Open file' }));
    await fireEvent.click(screen.getByRole('button', { name: 'Show in folder' }));
    expect(commands.openExported).toHaveBeenCalledOnce();
    expect(commands.showExported).toHaveBeenCalledOnce();
  });

  it('says nothing when the person thought better of it', async () => {
    vi.mocked(commands.exportReport).mockResolvedValue(null);
    await fireEvent.click(show());
    await settle();
    expect(screen.queryByRole('button', { name: 'Open file' })).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows the sentence of what went wrong', async () => {
    vi.mocked(commands.exportReport).mockRejectedValue({ code: 'disk_full', params: {}, detail: '' });
    await fireEvent.click(show());
    await settle();
    expect(screen.getByRole('alert')).toBeTruthy();
  });

  it('can be given up when it takes long, and what comes afterwards is not shown', async () => {
    let arrive: (exported: Exported) => void = () => undefined;
    vi.mocked(commands.exportReport).mockReturnValue(new Promise((resolve) => (arrive = resolve)));
    vi.mocked(commands.cancelReport).mockResolvedValue(null);
    const button = show();
    await fireEvent.click(button);
    await settle(200);
    expect(screen.queryByRole('progressbar')).toBeNull();
    await settle(200);
    expect(screen.getByRole('progressbar', { name: 'Writing the file' })).toBeTruthy();
    // A second press while it is under way is no second export.
    await fireEvent.click(button);
    expect(commands.exportReport).toHaveBeenCalledOnce();
    await fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    arrive(written);
    await settle();
    expect(commands.cancelReport).toHaveBeenCalledOnce();
    expect(screen.queryByText('/media/stick/Camp.pdf')).toBeNull();
    expect(screen.getByText('The export was cancelled.')).toBeTruthy();
    expect(document.activeElement).toBe(button);
  });
});
