// Which rows of the plan the filters leave.
import { describe, expect, test } from 'vitest';
import type { FollowUpState, PlanRow } from '../../ipc/bindings';
import { AT_FIRST, isNarrowed, owners, pick } from './filters';

function row(id: string, state: FollowUpState, owner: string, action: string, section: string | null): PlanRow {
  const follow_up = { id, item: section && `${section}-1`, action, owner, due: null, state, days_left: null, overdue: false };
  return { group: 'later', follow_up, section, critical_gap: false, to_find_out: false };
}

const rows = [
  row('a', 'open', 'Site coordinator', 'Réparer l’éclairage', 'cc3'),
  row('b', 'in_progress', '', 'إحاطةُ السائقين', null),
  row('c', 'done', 'Engineer', 'Repair the lights', 'cc3'),
];
const ids = (filters: Partial<typeof AT_FIRST>): string =>
  pick(rows, { ...AT_FIRST, ...filters }, (r) => r.section ?? '')
    .map((r) => r.follow_up.id)
    .join('');

describe('pick', () => {
  test('shows what is to do at first', () => expect(ids({})).toBe('ab'));
  test('shows every state, or one', () => {
    expect(ids({ state: 'all' })).toBe('abc');
    expect(ids({ state: 'done' })).toBe('c');
  });
  test('an empty owner or section is a choice of its own', () => {
    expect(ids({ owner: '' })).toBe('b');
    expect(ids({ section: '' })).toBe('b');
    expect(ids({ section: 'cc3', state: 'all' })).toBe('ac');
  });
  test('finds all typed words, without accents or vowel signs', () => {
    expect(ids({ text: 'eclairage reparer' })).toBe('a');
    expect(ids({ text: 'احاطة' })).toBe('b');
    expect(ids({ text: 'CC3 lights', state: 'all' })).toBe('c');
    expect(ids({ text: 'nothing' })).toBe('');
  });
});

test('the first view is not narrowed, and spaces do not narrow', () => {
  expect(isNarrowed(AT_FIRST)).toBe(false);
  expect(isNarrowed({ ...AT_FIRST, text: '  ' })).toBe(false);
  expect(isNarrowed({ ...AT_FIRST, state: 'all' })).toBe(true);
});

test('owners are listed once, none last', () => expect(owners(rows, 'en')).toEqual(['Engineer', 'Site coordinator', '']));
