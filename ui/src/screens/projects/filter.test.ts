// The search must find what people type, and stay quick with a very long list.
import { describe, expect, it } from 'vitest';
import type { ProjectRow } from '../../ipc/bindings';
import { active, filtered, NO_COUNTRY, ordered, searchable } from './filter';

function project(name: string, changed: Partial<ProjectRow> & { country?: string; phases?: string[]; mission?: string } = {}): ProjectRow {
  const { country = '', phases = ['during'], mission = '', ...row } = changed;
  return {
    id: name,
    profile: { name, mission, country, sectors: [], phases, themes: [] },
    archived: false,
    sample: false,
    measure: { in_scope: 10, rated: 0, not_applicable: 0, unknown: 0, answered: 0, open: 10, completeness: 0, score: null, band: null },
    critical_gaps: 0,
    conflicts: 0,
    next: null,
    overdue: 0,
    changed_at: null,
    ...row,
  };
}

const names = (rows: readonly ProjectRow[]): string[] => rows.map((row) => row.profile.name);
const all = { query: '', phase: '', country: '' };

describe('search', () => {
  const rows = [
    searchable(project('Water in transit centres', { country: 'CI', mission: 'West Africa' }), 'Côte d’Ivoire', 'en'),
    searchable(project('Réseau d’écoute', { country: 'FR' }), 'France', 'fr'),
    searchable(project('إدارة المَواقع', { country: 'IQ' }), 'العراق', 'ar'),
    searchable(project('Unplaced'), '', 'en'),
  ];
  const find = (query: string): string[] => names(filtered(rows, { ...all, query }, 'en'));

  it('looks in name, mission and country, without case and accents', () => {
    expect(find('WATER')).toEqual(['Water in transit centres']);
    expect(find('west africa')).toEqual(['Water in transit centres']);
    expect(find("cote d'iv")).toEqual(['Water in transit centres']);
    expect(find('reseau')).toEqual(['Réseau d’écoute']);
  });
  it('passes over Arabic vowel marks and carriers', () => {
    expect(find('ادارة المواقع')).toEqual(['إدارة المَواقع']);
  });
  it('wants every word, in any order', () => {
    expect(find('centres water')).toEqual(['Water in transit centres']);
    expect(find('water france')).toEqual([]);
  });
  it('takes an empty query for no filter', () => {
    expect(find('  ')).toHaveLength(4);
    expect(active({ ...all, query: '  ' })).toEqual([]);
  });
  it('finds projects of a country and those of none', () => {
    expect(names(filtered(rows, { ...all, country: 'IQ' }, 'en'))).toEqual(['إدارة المَواقع']);
    expect(names(filtered(rows, { ...all, country: NO_COUNTRY }, 'en'))).toEqual(['Unplaced']);
  });
  it('finds projects that work in a phase', () => {
    const phased = [project('a', { phases: ['before', 'during'] }), project('b', { phases: ['after'] })].map((row) => searchable(row, '', 'en'));
    expect(names(filtered(phased, { ...all, phase: 'during' }, 'en'))).toEqual(['a']);
    expect(active({ ...all, phase: 'during' })).toEqual(['phase']);
  });
  it('filters 10,000 rows within a key press', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => searchable(project(`Project ${n} in the north`, { mission: 'Mission' }), 'Nigeria', 'en'));
    const before = performance.now();
    expect(filtered(many, { ...all, query: '9999 nigeria' }, 'en')).toHaveLength(1);
    expect(performance.now() - before).toBeLessThan(100);
  });
});

describe('order', () => {
  const rows = [
    project('Site 10', { critical_gaps: 2, changed_at: '2026-01-02T00:00:00Z' }),
    project('Site 9', { critical_gaps: 7, changed_at: null }),
    project('éclat', { critical_gaps: 2, changed_at: '2026-05-02T00:00:00Z' }),
  ];
  it('keeps the order of the core for the next follow-up', () => {
    expect(names(ordered(rows, 'next', 'en'))).toEqual(['Site 10', 'Site 9', 'éclat']);
  });
  it('sorts names as people do', () => {
    expect(names(ordered(rows, 'name', 'fr'))).toEqual(['éclat', 'Site 9', 'Site 10']);
  });
  it('puts the most critical gaps first and leaves equals where they were', () => {
    expect(names(ordered(rows, 'gaps', 'en'))).toEqual(['Site 9', 'Site 10', 'éclat']);
  });
  it('puts the last changed first and the never changed last', () => {
    expect(names(ordered(rows, 'changed', 'en'))).toEqual(['éclat', 'Site 10', 'Site 9']);
  });
});
