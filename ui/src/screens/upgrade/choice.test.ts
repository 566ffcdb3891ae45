// What is listed of an upgrade under the filters.
import { describe, expect, it } from 'vitest';
import type { DifferenceSide, DifferenceView } from '../../ipc/bindings';
import { AT_FIRST, chosen, count } from './choice';

function side(number: string, text: string, in_scope: boolean): DifferenceSide {
  return { number, section: { text: 'Sécurité', language: 'fr' }, text: { text, language: 'fr' }, essential: false, retired: false, phases: [], in_scope };
}

const all: DifferenceView[] = [
  { item: 'a', kind: 'new', parts: [], before: null, after: side('1.9', 'Des abris éclairés', true), rating: null },
  { item: 'b', kind: 'changed', parts: ['text'], before: side('2.1', 'Une affiche', false), after: side('2.1', 'Deux affiches', false), rating: null },
  { item: 'c', kind: 'retired', parts: [], before: side('3.4', 'Un registre', true), after: null, rating: '2' },
];
const ids = (differences: DifferenceView[]) => differences.map(({ item }) => item);

describe('chosen', () => {
  it('keeps what the project works on before or afterwards', () => {
    expect(ids(chosen(all, AT_FIRST, 'fr'))).toEqual(['a', 'c']);
    expect(ids(chosen(all, { ...AT_FIRST, mine: false }, 'fr'))).toEqual(['a', 'b', 'c']);
  });

  it('searches numbers, sections and both statements without accents', () => {
    const find = (query: string) => ids(chosen(all, { mine: false, kind: null, query }, 'fr'));
    expect(find('eclaires')).toEqual(['a']);
    expect(find('une affiche')).toEqual(['b']);
    expect(find('deux securite')).toEqual(['b']);
    expect(find('3.4')).toEqual(['c']);
    expect(find('xyz')).toEqual([]);
  });

  it('keeps one kind', () => {
    expect(ids(chosen(all, { mine: false, kind: 'retired', query: '' }, 'fr'))).toEqual(['c']);
    expect(count(all, 'changed')).toBe(1);
    expect(count(all, 'moved')).toBe(0);
  });
});
