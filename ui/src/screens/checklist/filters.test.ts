// What each filter lets through, alone and together.
import { describe, expect, it } from 'vitest';
import type { ItemState, ItemView } from '../../ipc/bindings';
import { FilterState, NO_FILTERS, fold, matches, ofItems, passes, type Filters } from './filters.svelte';

const text = (words: string) => ({ text: words, language: 'en' as const });

function item(changed: Partial<ItemView> = {}): ItemView {
  return {
    id: 'pm-001',
    number: '3.4',
    text: text('All staff have signed rules of conduct.'),
    guidance: text('A signature without training counts as partial.'),
    why: text(''),
    means: [],
    phases: ['before', 'during'],
    level: 'operational',
    principles: ['sd'],
    sectors: ['all'],
    essential: true,
    specialist: false,
    retired: false,
    references: [],
    ...changed,
  };
}

function said(changed: Partial<ItemState> = {}): ItemState {
  return { item: 'pm-001', rating: null, reason: null, note: '', critical_gap: false, evidence: [], follow_ups: [], conflicts: [], ...changed };
}

const filters = (changed: Partial<Filters>): Filters => ({ ...NO_FILTERS, ...changed });

describe('filters', () => {
  it('show everything when nothing is asked', () => {
    expect(matches(item(), undefined, NO_FILTERS)).toBe(true);
    expect(matches(item(), undefined, filters({ text: '  ' }))).toBe(true);
  });

  it('count "not known yet" as unanswered, and "not applicable" as answered', () => {
    const asked = filters({ unanswered: true });
    expect(matches(item(), undefined, asked)).toBe(true);
    expect(matches(item(), said({ rating: 'unknown' }), asked)).toBe(true);
    expect(matches(item(), said({ rating: 'na' }), asked)).toBe(false);
    expect(matches(item(), said({ rating: '0' }), asked)).toBe(false);
  });

  it('take the critical gap from the core', () => {
    expect(matches(item(), said({ rating: '1', critical_gap: true }), filters({ gaps: true }))).toBe(true);
    expect(matches(item(), said({ rating: '1' }), filters({ gaps: true }))).toBe(false);
  });

  it('ask for phase, level, principle, sector and essential', () => {
    expect(matches(item(), undefined, filters({ phase: 'during', level: 'operational', principle: 'sd', essential: true }))).toBe(true);
    expect(matches(item(), undefined, filters({ phase: 'after' }))).toBe(false);
    expect(matches(item(), undefined, filters({ level: 'strategic' }))).toBe(false);
    expect(matches(item({ essential: false }), undefined, filters({ essential: true }))).toBe(false);
    expect(matches(item({ sectors: ['health'] }), undefined, filters({ sector: 'health' }))).toBe(true);
    expect(matches(item(), undefined, filters({ sector: 'health' }))).toBe(false);
  });

  it('find all words in number, text, guidance and note', () => {
    expect(matches(item(), undefined, filters({ text: '3.4' }))).toBe(true);
    expect(matches(item(), undefined, filters({ text: 'Training SIGNED' }))).toBe(true);
    expect(matches(item(), said({ note: 'Les chauffeurs ont été formés' }), filters({ text: 'ete' }))).toBe(true);
    expect(matches(item(), said({ note: 'Drivers' }), filters({ text: 'drivers guards' }))).toBe(false);
  });

  it('find words in the second language too', () => {
    const second = item({ text: text('جميع الموظفين وقّعوا قواعد السلوك.'), guidance: text('') });
    expect(matches(item(), undefined, filters({ text: 'وقعوا' }), second)).toBe(true);
    expect(matches(item(), undefined, filters({ text: 'السلوك signed' }), second)).toBe(true);
    expect(matches(item(), undefined, filters({ text: 'السلوك' }))).toBe(false);
  });

  it('let through what answers to all of them', () => {
    const asked = filters({ gaps: true, phase: 'after' });
    const gap = said({ rating: '0', critical_gap: true });
    expect(matches(item(), gap, asked)).toBe(false);
    expect(passes(item(), gap, asked, 'gaps')).toBe(true);
    expect(passes(item(), gap, asked, 'phase')).toBe(false);
  });

  it('can be asked of the items alone', () => {
    expect(ofItems(filters({ unanswered: true, phase: 'after' }))).toEqual(filters({ phase: 'after' }));
  });

  it('know which are in force', () => {
    const state = new FilterState();
    state.set('unanswered', true);
    state.set('text', 'water');
    expect(state.active).toEqual(['unanswered', 'text']);
    state.remove('unanswered');
    expect(state.active).toEqual(['text']);
    state.clear();
    expect(state.active).toEqual([]);
  });
});

describe('folding', () => {
  it('forgets accents and Arabic spellings that people mix', () => {
    expect(fold('Évaluation')).toBe('evaluation');
    expect(fold('إرشاد')).toBe(fold('ارشاد'));
    expect(fold('حِماية')).toBe(fold('حمايه'));
    expect(fold('مستشفى')).toBe(fold('مستشفي'));
  });
});
