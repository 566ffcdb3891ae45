// What a report over several projects begins with.
import { describe, expect, it } from 'vitest';
import type { ProjectRow } from '../../ipc/bindings';
import { asOptions, atFirst } from './portfolio';

function row(id: string, marks: Partial<ProjectRow> = {}): ProjectRow {
  return { id, sample: false, archived: false, ...marks } as ProjectRow;
}

describe('projects at first', () => {
  it('are neither made up nor archived, in the order of the list', () => {
    expect(atFirst([row('b'), row('s', { sample: true }), row('a'), row('x', { archived: true })])).toEqual(['b', 'a']);
  });
});

describe('options', () => {
  it('never carry notes, evidence or history of a project', () => {
    const options = asOptions({ language: 'ar', second: 'en', format: 'xlsx', roles: false, paper: 'letter' });
    expect(options).toMatchObject({ language: 'ar', second: 'en', format: 'xlsx', roles: false, paper: 'letter' });
    expect([options.notes, options.evidence, options.history]).toEqual([false, false, false]);
  });
});
