// The words: plural forms in all four languages, figures and days as each language writes them.
import { afterAll, describe, expect, it } from 'vitest';
import { countries, countryName } from './countries';
import { ago, commas, dateLong, dateShort, due, list, percent, ratio, signed, time } from './format';
import { LANGUAGES, type Language } from './languages';
import { isWord, number, pieces, plural, setLanguage, speech, t } from './words.svelte';

afterAll(() => setLanguage('en'));

const NNBSP = '\u202f';
const COUNTS = [0, 1, 2, 3, 11, 100, 1_000_000];
const FORMS: Record<Language, string[]> = {
  en: ['other', 'one', 'other', 'other', 'other', 'other', 'other'],
  fr: ['one', 'one', 'other', 'other', 'other', 'other', 'many'],
  es: ['other', 'one', 'other', 'other', 'other', 'other', 'many'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other', 'other'],
};

describe.each(LANGUAGES)('$code', ({ code, tag, direction }) => {
  it('has the plural category of CLDR for each count', () => {
    const rules = new Intl.PluralRules(tag);
    expect(COUNTS.map((count) => rules.select(count))).toEqual(FORMS[code]);
  });

  it('has words for each plural category', async () => {
    await setLanguage(code);
    for (const count of COUNTS) expect(plural('date.in_days', count)).not.toContain('%{');
  });

  it('turns the document', async () => {
    await setLanguage(code);
    expect(document.documentElement.lang).toBe(code);
    expect(document.documentElement.dir).toBe(direction);
    expect(speech.language).toBe(code);
  });

  it('names every country once, in its own order', async () => {
    await setLanguage(code);
    const all = countries();
    expect(all).toHaveLength(249);
    expect(new Set(all.map(({ code: two }) => two)).size).toBe(249);
    const names = all.map(({ name }) => name);
    expect(names).toEqual([...names].sort(new Intl.Collator(tag).compare));
  });

  it('writes Western digits', async () => {
    await setLanguage(code);
    for (const words of [number(1234), dateLong('2026-11-18'), percent(0.58), plural('date.days_late', 6)])
      expect(words).not.toMatch(/[٠-٩۰-۹]/);
    expect(dateLong('2026-11-18')).toContain('18');
    expect(time('2026-11-18T10:42:00')).toBe('10:42');
  });
});

describe('figures', () => {
  it.each([
    ['en', '58%', '6 / 8'],
    ['fr', '58 %', '6 / 8'],
    ['es', '58 %', '6 / 8'],
    ['ar', '58%', '6 من 8'],
  ] as const)('in %s', async (code, share, part) => {
    await setLanguage(code);
    expect(percent(0.58).replaceAll(NNBSP, ' ')).toBe(share);
    expect(ratio(6, 8).replaceAll(NNBSP, ' ')).toBe(part);
    expect(percent(0.58)).not.toMatch(/[ \u00a0]/);
  });

  it('never rounds to all nor to nothing', async () => {
    await setLanguage('en');
    expect([0, 0.001, 0.994, 0.9999, 1].map(percent)).toEqual(['0%', '1%', '99%', '99%', '100%']);
    expect(percent(null)).toBe('–');
  });

  it('signs with a minus, not a hyphen', () => {
    expect([17, -4, 0].map(signed)).toEqual(['+17', '−4', '0']);
  });
});

describe('days', () => {
  const now = '2026-11-24';
  it.each([
    ['en', '6 days late', 'in 4 days', 'tomorrow', 'yesterday', '3 days ago', '18 Nov'],
    ['fr', '6 jours de retard', 'dans 4 jours', 'demain', 'hier', 'il y a 3 jours', '18 nov.'],
    ['es', '6 días de retraso', 'dentro de 4 días', 'mañana', 'ayer', 'hace 3 días', '18 nov'],
    ['ar', 'متأخر 6 أيام', 'بعد 4 أيام', 'غدًا', 'أمس', 'قبل 3 أيام', '18 نوفمبر'],
  ] as const)('in %s', async (code, late, soon, next, last, before, short) => {
    await setLanguage(code);
    expect(due('2026-11-18', now)).toBe(late);
    expect(due('2026-11-28', now)).toBe(soon);
    expect(due('2026-11-25', now)).toBe(next);
    expect(ago('2026-11-23', now)).toBe(last);
    expect(ago('2026-11-21', now)).toBe(before);
    expect(dateShort('2026-11-18', now)).toBe(short);
  });

  it('names the year only when it is another', async () => {
    await setLanguage('en');
    expect(dateShort('2027-01-15', now)).toBe('15 Jan 2027');
    expect(due(now, now)).toBe('today');
  });
});

describe('sentences', () => {
  it('are cut at their arguments', async () => {
    await setLanguage('en');
    expect(pieces('format.ratio')[0]).toEqual({ arg: 'part' });
    expect(t('rating.spoken', { label: 'Started', value: '1' })).toBe('Started, rating 1 of 3');
  });

  it('join lists by the language', async () => {
    await setLanguage('ar');
    expect(commas(['أ', 'ب'])).toBe('أ، ب');
    await setLanguage('fr');
    expect(list(['a', 'b', 'c'])).toBe('a, b et c');
  });

  it('refuse a key without words', () => {
    expect(isWord('nowhere.to_be_found')).toBe(false);
    expect(() => t('nowhere.to_be_found' as never)).toThrow(/no words/);
  });

  it('keep the last language asked for', async () => {
    await Promise.all([setLanguage('ar'), setLanguage('es')]);
    expect(speech.language).toBe('es');
  });

  it('name an unknown country by its code', () => {
    expect(countryName('ZZ')).toBe('ZZ');
  });
});
