// Which words of a text count as a term, in the four languages.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../i18n/languages';
import { TermFinder } from './finder';

/** The words found in a text, as they stand in it. */
function find(language: Language, forms: readonly (readonly string[])[], text: string): string[] {
  const finder = new TermFinder(forms.map((own) => ({ forms: own })), language);
  return finder.find(text).map(({ start, end }) => text.slice(start, end));
}

describe('finding terms', () => {
  it('finds whole words only', () => {
    expect(find('en', [['consent']], 'Consent is asked for; consenting is not enough.')).toEqual(['Consent']);
    expect(find('en', [['risk']], 'Asterisks and risky brisk risks.')).toEqual([]);
    expect(find('fr', [['risque']], 'Le risqué, puis le risque.')).toEqual(['risque']);
    expect(find('en', [['risk']], 'risk2 or 2risk or the risk')).toEqual(['risk']);
  });

  it('takes the longest form, and the longest of terms that overlap', () => {
    expect(find('en', [['case'], ['case management'], ['case management system']], 'A case management system')).toEqual(['case management system']);
    expect(find('en', [['protection risk'], ['risk analysis team']], 'The protection risk analysis team')).toEqual(['risk analysis team']);
    expect(find('en', [['risk'], ['risk analysis']], 'A risk analysis of each risk')).toEqual(['risk analysis', 'risk']);
  });

  it('finds each term once, where it comes first, whatever its form', () => {
    expect(find('en', [['referral', 'referrals'], ['feedback']], 'Referrals, feedback, a referral, feedback.')).toEqual(['Referrals', 'feedback']);
  });

  it('tells capitals apart in acronyms alone', () => {
    expect(find('en', [['GBV']], 'gbv, Gbv and GBV')).toEqual(['GBV']);
    expect(find('en', [['PiHA']], 'PIHA or PiHA')).toEqual(['PiHA']);
    expect(find('es', [['Acción sin daño']], 'acción sin daño')).toEqual(['acción sin daño']);
  });

  it('finds an acronym and its words as one term', () => {
    expect(find('en', [['GBV', 'gender-based violence']], 'Gender\u2011based violence (GBV)')).toEqual(['Gender\u2011based violence']);
  });

  it('sees through the spaces, hyphens and apostrophes of typographers', () => {
    expect(find('en', [['do no harm']], 'Do\u00a0no\nharm')).toEqual(['Do\u00a0no\nharm']);
    expect(find('fr', [["prise en charge de l'enfant"]], 'La prise en charge de l’enfant')).toEqual(['prise en charge de l’enfant']);
  });

  it('leaves the French elision outside', () => {
    expect(find('fr', [['accès'], ['orientation']], 'L’accès et l\'orientation, d’accès')).toEqual(['accès', 'orientation']);
  });

  it('takes the particles and the article of Arabic into the word', () => {
    for (const word of ['حماية', 'الحماية', 'والحماية', 'وحماية', 'بالحماية', 'للحماية', 'وللحماية', 'فبالحماية', 'كحماية', 'لحماية']) {
      expect(find('ar', [['حماية']], `قبل ${word} بعد`)).toEqual([word]);
    }
    expect(find('ar', [['تعميم الحماية']], 'ولتعميم الحماية.')).toEqual(['ولتعميم الحماية']);
    expect(find('ar', [['المساءلة']], 'وفقا للمساءلة')).toEqual(['للمساءلة']);
  });

  it('does not take an Arabic word for another that only looks like it', () => {
    expect(find('ar', [['حماية']], 'حمايتهم والحمائية')).toEqual([]);
    expect(find('ar', [['أدى']], 'وأدى')).toEqual(['وأدى']);
    expect(find('ar', [['لد']], 'ولد')).toEqual([]);
  });

  it('does not mind Arabic vowel signs and the long stroke', () => {
    expect(find('ar', [['حماية']], 'الحِمَايةُ أولا')).toEqual(['الحِمَايةُ']);
    expect(find('ar', [['حِماية']], 'حمـــاية')).toEqual(['حمـــاية']);
  });

  it('finds nothing for terms without forms', () => {
    expect(find('en', [[], [''], ['  ']], 'Any text')).toEqual([]);
    expect(find('en', [['term']], '')).toEqual([]);
  });
});
