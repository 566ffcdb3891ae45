// Names of milestones, and what is said about figures that are not exact.
import { describe, expect, it } from 'vitest';
import type { Measure, MomentView } from '../../ipc/bindings';
import { called, inexact } from './words';

const pack = { id: 'piha', version: '0.1.0' };
const exact: MomentView = { pack, framework: pack, missing: 0, measure: {} as Measure, critical_gaps: 0, to_do: 0 };

describe('a milestone', () => {
  it('is called by its name, and without one by its kind', () => {
    expect(called({ kind: 'baseline', name: '' })).toBe('Baseline');
    expect(called({ kind: 'baseline', name: 'Before the floods' })).toContain('Before the floods');
  });
});

describe('the figures of a moment', () => {
  it('need no words when they are exact', () => {
    expect(inexact(exact)).toEqual([]);
  });

  it('name the pack that is not there, and how much is missing', () => {
    const said = inexact({ ...exact, framework: { id: 'piha', version: '0.2.0' }, missing: 3 });
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(/0\.1\.0.*0\.2\.0/);
    expect(said[1]).toContain('3 values');
  });
});
