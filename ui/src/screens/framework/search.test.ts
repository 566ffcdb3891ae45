import { describe, expect, it } from 'vitest';
import type { GlossaryTermView, Language, Text } from '../../ipc/bindings';
import { looksFor, wordsOfSource, wordsOfTerm } from './search';

const text = (words: string, language: Language = 'en'): Text => ({ text: words, language });

function term(name: string, definition: string, forms: string[] = []): GlossaryTermView {
  return { id: 'x', group: 'core', term: text(name), definition: text(definition), forms, origin: 'own', source: '', references: [] };
}

describe('search', () => {
  it('finds a term by its name, its definition and its forms, whatever the capitals and accents', () => {
    const words = wordsOfTerm(term('Référence', 'Le passage vers un autre service.', ['référencer']));
    for (const typed of ['reference', 'AUTRE SERVICE', 'referencer', '  passage   vers ']) expect(looksFor(typed)(words)).toBe(true);
    expect(looksFor('reference budget')(words)).toBe(false);
  });

  it('finds a term by its name in the second language', () => {
    const words = wordsOfTerm(term('Protection', ''), term('الحماية', '', ['حماية']));
    expect(looksFor('حمايه')(words)).toBe(true);
  });

  it('does not mind Arabic marks and the spellings of alef', () => {
    expect(looksFor('احاله')(wordsOfTerm(term('الإِحالة', '')))).toBe(true);
  });

  it('finds a source by its citation, its address and its note, also without an address', () => {
    const source = { id: 's', title: 'A handbook', url: 'https://example.org/x', seen: 'full', note: text('Read in part.') };
    for (const typed of ['handbook', 'example.org', 'read part']) expect(looksFor(typed)(wordsOfSource(source))).toBe(true);
    expect(looksFor('handbook')(wordsOfSource({ ...source, url: null }))).toBe(true);
  });

  it('leaves everything when nothing is typed', () => {
    expect(looksFor('  ')('')).toBe(true);
  });
});
