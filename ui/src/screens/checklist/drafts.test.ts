// A note is saved after a pause and on leaving, a refused one stays, and a rating that the disk refused is sent again.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CoreError } from '../../ipc/error';
import type { Saved } from '../../ipc/bindings';
import type { OpenProject } from '../../state/project.svelte';
import { draftsOf } from './drafts.svelte';

function project(note: (item: string, text: string) => Promise<unknown>): OpenProject {
  return { note: vi.fn(note), item: () => undefined, beforeLeaving: vi.fn() } as unknown as OpenProject;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('drafts', () => {
  it('save once, 600 ms after the last key', async () => {
    const open = project(async () => undefined);
    const drafts = draftsOf(open);
    drafts.write('pm-001', 'a');
    await vi.advanceTimersByTimeAsync(500);
    drafts.write('pm-001', 'ab');
    await vi.advanceTimersByTimeAsync(500);
    expect(open.note).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(open.note).toHaveBeenCalledExactlyOnceWith('pm-001', 'ab');
    expect(drafts.text('pm-001')).toBeUndefined();
  });

  it('are sent before the project is left', async () => {
    const open = project(async () => undefined);
    draftsOf(open).write('pm-001', 'still typing');
    const send = vi.mocked(open.beforeLeaving).mock.lastCall?.[0];
    await send?.();
    expect(open.note).toHaveBeenCalledExactlyOnceWith('pm-001', 'still typing');
  });

  it('save at once when asked, and nothing twice', async () => {
    const open = project(async () => undefined);
    const drafts = draftsOf(open);
    drafts.write('pm-001', 'a');
    drafts.write('pm-002', 'b');
    await drafts.flushAll();
    await vi.advanceTimersByTimeAsync(1000);
    expect(open.note).toHaveBeenCalledTimes(2);
  });

  it('keep what was refused, with the reason, until it is mended', async () => {
    const refused = new CoreError({ code: 'text_too_long', params: {}, detail: '' });
    let long = true;
    const drafts = draftsOf(project(() => (long ? Promise.reject(refused) : Promise.resolve())));
    drafts.write('pm-001', 'a');
    await drafts.flush('pm-001');
    expect(drafts.text('pm-001')).toBe('a');
    expect(drafts.error('pm-001')).toBe(refused);
    long = false;
    await drafts.flush('pm-001');
    expect(drafts.text('pm-001')).toBeUndefined();
    expect(drafts.error('pm-001')).toBeUndefined();
  });

  it('do not drop what is written while the former text is on its way', async () => {
    let arrive = (): void => undefined;
    const drafts = draftsOf(project(() => new Promise<void>((done) => (arrive = done))));
    drafts.write('pm-001', 'a');
    const first = drafts.flush('pm-001');
    drafts.write('pm-001', 'ab');
    arrive();
    await first;
    expect(drafts.text('pm-001')).toBe('ab');
  });

  it('keep ratings that the disk refused and send all of them again with the next that it takes', async () => {
    const full = new CoreError({ code: 'disk_full', params: {}, detail: '' });
    let isFull = true;
    const rate = vi.fn<OpenProject['rate']>(() => (isFull ? Promise.reject(full) : Promise.resolve({} as Saved)));
    const drafts = draftsOf({ rate, item: () => undefined, beforeLeaving: vi.fn() } as unknown as OpenProject);
    await expect(drafts.rate('pm-001', '1')).rejects.toBe(full);
    await expect(drafts.rate('pm-002', null)).rejects.toBe(full);
    expect(drafts.rating('pm-001')).toEqual({ rating: '1' });
    expect(drafts.rating('pm-002')).toEqual({ rating: null });
    expect(drafts.waiting).toBe(true);
    isFull = false;
    await drafts.rate('pm-003', '3');
    await vi.runAllTimersAsync();
    expect(rate.mock.calls.slice(2)).toEqual([
      ['pm-003', '3'],
      ['pm-001', '1'],
      ['pm-002', null],
    ]);
    expect(drafts.waiting).toBe(false);
  });

  it('do not keep a rating that the core refuses for what it is', async () => {
    const refused = new CoreError({ code: 'item_unknown', params: {}, detail: '' });
    const drafts = draftsOf({ rate: () => Promise.reject(refused), item: () => undefined, beforeLeaving: vi.fn() } as unknown as OpenProject);
    await expect(drafts.rate('pm-001', '1')).rejects.toBe(refused);
    expect(drafts.rating('pm-001')).toBeUndefined();
  });
});
