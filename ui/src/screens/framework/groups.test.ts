import { describe, expect, it } from 'vitest';
import type { GlossaryTermView } from '../../ipc/bindings';
import { byGroup, isGroup } from './groups';

function term(id: string, group: string): GlossaryTermView {
  const text = { text: id, language: 'en' } as const;
  return { id, group, term: text, definition: text, forms: [], origin: 'own', source: '', references: [] };
}

describe('groups', () => {
  it('come in their order, without empty ones, and unknown ones last', () => {
    const groups = byGroup([term('a', 'field-words'), term('b', 'ui'), term('c', 'core')], 'en');
    expect(groups.map(({ group }) => group)).toEqual(['core', 'ui', 'field-words']);
    expect(isGroup('field-words')).toBe(false);
  });

  it('are sorted by name, but for those that have an order', () => {
    const [theme, phase] = byGroup([term('Zone', 'theme'), term('Éducation', 'theme'), term('Before', 'phase'), term('After', 'phase')], 'fr');
    expect(theme?.terms.map(({ id }) => id)).toEqual(['Éducation', 'Zone']);
    expect(phase?.terms.map(({ id }) => id)).toEqual(['Before', 'After']);
  });
});
