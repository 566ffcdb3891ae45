// Preparing previews: one after the other, the newest wish last, and the earlier one until then.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Progress, ReportOptions, ReportPreview } from '../../ipc/bindings';
import * as commands from '../../ipc/commands';
import { Prepared, type Wish } from './prepared.svelte';

vi.mock('../../ipc/commands');
beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.resetAllMocks();
});

const wish = (paper: 'a4' | 'letter', organisation = ''): Wish => ({ project: 'camp', options: { paper, organisation } as ReportOptions, logo: null, progress: {} as Progress });
const page = (address: string): ReportPreview => ({ kind: 'page', address, bytes: 1 });
const addressOf = (prepared: Prepared) => (prepared.shown?.preview.kind === 'page' ? prepared.shown.preview.address : undefined);

/** The core, which answers when it is told to. */
function core() {
  const waiting: { resolve: (preview: ReportPreview) => void; reject: (error: unknown) => void }[] = [];
  vi.mocked(commands.previewReport).mockImplementation(() => new Promise((resolve, reject) => waiting.push({ resolve, reject })));
  return waiting;
}

function prepare(first: Wish) {
  let wanted = $state.raw(first);
  let prepared!: Prepared;
  const stop = $effect.root(() => {
    prepared = new Prepared(() => wanted);
  });
  return { prepared, stop, want: (next: Wish) => void (wanted = next) };
}

describe('prepared', () => {
  it('asks at once, then only after a pause in the choices', async () => {
    const waiting = core();
    const { prepared, stop, want } = prepare(wish('a4'));
    await vi.advanceTimersByTimeAsync(1);
    expect(waiting).toHaveLength(1);
    waiting[0]?.resolve(page('report:1'));
    await vi.advanceTimersByTimeAsync(1);
    for (const organisation of ['R', 'Re', 'Relief']) {
      want(wish('a4', organisation));
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(waiting).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(300);
    expect(waiting).toHaveLength(2);
    expect(vi.mocked(commands.previewReport).mock.lastCall?.[1].organisation).toBe('Relief');
    expect(addressOf(prepared)).toBe('report:1');
    waiting[1]?.resolve(page('report:2'));
    await vi.advanceTimersByTimeAsync(1);
    expect(addressOf(prepared)).toBe('report:2');
    stop();
  });

  it('never asks for two at a time, since the core holds one', async () => {
    const waiting = core();
    const { prepared, stop, want } = prepare(wish('a4'));
    await vi.advanceTimersByTimeAsync(1);
    want(wish('letter'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(waiting).toHaveLength(1);
    expect([prepared.busy, prepared.slow]).toEqual([true, true]);
    waiting[0]?.resolve(page('report:1'));
    await vi.advanceTimersByTimeAsync(1);
    expect(waiting).toHaveLength(2);
    waiting[1]?.resolve(page('report:2'));
    await vi.advanceTimersByTimeAsync(1);
    expect(addressOf(prepared)).toBe('report:2');
    expect([prepared.busy, prepared.slow]).toEqual([false, false]);
    stop();
  });

  it('keeps the earlier one beside the error, until the next is there', async () => {
    const waiting = core();
    const { prepared, stop, want } = prepare(wish('a4'));
    await vi.advanceTimersByTimeAsync(1);
    waiting[0]?.resolve(page('report:1'));
    await vi.advanceTimersByTimeAsync(1);
    want(wish('letter'));
    await vi.advanceTimersByTimeAsync(300);
    waiting[1]?.reject({ code: 'internal', params: {}, detail: '' });
    await vi.advanceTimersByTimeAsync(1);
    expect(prepared.error?.code).toBe('internal');
    expect(addressOf(prepared)).toBe('report:1');
    want(wish('a4'));
    await vi.advanceTimersByTimeAsync(300);
    waiting[2]?.resolve(page('report:3'));
    await vi.advanceTimersByTimeAsync(1);
    expect(prepared.error).toBeUndefined();
    stop();
  });
});
