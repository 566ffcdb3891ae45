// How differing registers become versions side by side.
import { describe, expect, it } from 'vitest';
import type { ConflictView } from '../../ipc/bindings';
import { partOf, versions } from './conflicts';

const claim = (entry: string, device: string, at: string, value: unknown, author = '') => ({ entry, device, author, at, value });

const rating: ConflictView = {
  field: 'answer/pm-001/rating',
  part: 'rating',
  claims: [claim('r2', 'there', '2026-11-21T09:32:00Z', { rating: '2' }, 'Focal point'), claim('r1', 'here', '2026-11-20T16:10:00Z', { rating: '0' })],
  here: [false, true],
};
const note: ConflictView = {
  field: 'answer/pm-001/note',
  part: 'note',
  claims: [claim('n1', 'here', '2026-11-20T16:12:00Z', 'One'), claim('n2', 'there', '2026-11-21T09:33:00Z', 'Two', 'Focal point')],
  here: [true, false],
};

describe('versions', () => {
  it('put the parts that one computer wrote together, this one first', () => {
    const [a, b, ...more] = versions([rating, note]);
    expect(more).toEqual([]);
    expect([a?.here, a?.at, a?.claims.get(note.field)?.entry]).toEqual([true, '2026-11-20T16:12:00Z', 'n1']);
    expect([b?.author, b?.claims.get(rating.field)?.entry]).toEqual(['Focal point', 'r2']);
  });

  it('keep two values of the same computer apart', () => {
    const both: ConflictView = {
      ...note,
      claims: [claim('n1', 'here', '2026-11-20T16:12:00Z', 'One'), claim('n2', 'here', '2026-11-20T16:13:00Z', 'Two')],
      here: [true, true],
    };
    expect(versions([both]).map((version) => version.claims.get(note.field)?.entry)).toEqual(['n1', 'n2']);
  });
});

describe('parts', () => {
  it('are named by family and register', () => {
    expect(partOf('answer/pm-001/rating')).toBe('answer_rating');
    expect(partOf('followup/0198/due')).toBe('followup_due');
    expect(partOf('project/name')).toBe('project_name');
    expect(partOf('milestone/0198/day')).toBe('milestone_day');
    expect(partOf('milestone/0198/seen')).toBe('other');
  });
});
