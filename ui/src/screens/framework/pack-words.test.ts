import { describe, expect, it } from 'vitest';
import { finding, languageLine, packStatus } from './pack-words';

const plain = (words: string): string => words.replace(/[\u2068\u2069]/g, '');

describe('words of a pack', () => {
  it('says a finding with its values', () => {
    const said = finding({ file: 'pack.json', id: 'cc1', code: 'source_unknown', params: { source: 'nope' }, remark: false });
    expect(plain(said)).toContain('“nope”');
  });

  it('lets a code stand that has no words', () => {
    expect(plain(finding({ file: '', id: '', code: 'of_a_later_version', params: { found: '9' }, remark: true }))).toBe('of_a_later_version 9');
    expect(plain(packStatus('for_training'))).toBe('for_training');
  });

  it('says how much a language has', () => {
    expect(plain(languageLine({ language: 'fr', review: 'not_reviewed', texts: 1480, translated: 912 }))).toBe('Français: 912 of 1,480 texts, not yet reviewed by a native protection specialist');
  });
});
