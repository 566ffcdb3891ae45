// What is said of an item that changes.
import { describe, expect, it } from 'vitest';
import type { DifferenceSide, DifferenceView, FrameworkView, ItemView } from '../../ipc/bindings';
import { changes, type Edition } from './changes';

const text = (words: string) => ({ text: words, language: 'en' as const });
const term = (id: string) => ({ id, title: text(`the ${id}`), short: text(id), summary: text('') });
const framework = {
  language: 'en',
  phases: ['before', 'during', 'after'].map(term),
  principles: ['dignity', 'access'].map(term),
  levels: ['site', 'office'].map(term),
  sectors: ['wash', 'health'].map(term),
} as unknown as FrameworkView;

function edition(changed: Partial<ItemView>): Edition {
  const item = { text: text('Lights work.'), phases: ['before'], principles: ['dignity'], level: 'site', sectors: ['all'], essential: false, specialist: false, retired: false, ...changed };
  return { framework, item: item as ItemView };
}
function side(in_scope: boolean): DifferenceSide {
  return { number: '1.1', section: text('Safety'), text: text('Lights work.'), essential: false, retired: false, phases: [], in_scope };
}
function difference(changed: Partial<DifferenceView>): DifferenceView {
  return { item: 'a', kind: 'changed', parts: [], before: side(true), after: side(true), rating: null, ...changed };
}

describe('changes', () => {
  it('names values before and after, in the order of the framework', () => {
    const lines = changes(difference({ parts: ['phases', 'sectors'] }), edition({}), edition({ phases: ['during', 'before'], sectors: ['health'] }));
    expect(lines).toEqual([
      { label: 'Phases', before: [text('before')], after: [text('before'), text('during')] },
      { label: 'Sectors', before: [text('all')], after: [text('the health')] },
    ]);
  });

  it('says when an answer becomes a critical gap', () => {
    const parts = ['essential' as const];
    expect(changes(difference({ parts, rating: '1' }), edition({}), edition({ essential: true }))).toEqual([{ words: 'Now essential' }, { words: 'Becomes a critical gap', gap: true }]);
    expect(changes(difference({ parts, rating: '2' }), edition({}), edition({ essential: true }))).toHaveLength(1);
    expect(changes(difference({ parts, rating: '0' }), edition({ essential: true }), edition({}))).toEqual([{ words: 'No longer essential' }]);
  });

  it('says when an item comes into the project or leaves it', () => {
    expect(changes(difference({ before: side(false) }), edition({}), edition({}))).toEqual([{ words: 'Comes into this project' }]);
    expect(changes(difference({ after: side(false) }), edition({}), edition({}))).toEqual([{ words: 'Leaves this project' }]);
    expect(changes(difference({}), edition({}), edition({}))).toEqual([]);
  });

  it('speaks of the wording only where the translation hides that it changed', () => {
    const parts = ['text' as const];
    expect(changes(difference({ parts }), edition({}), edition({}))).toEqual([{ words: 'Worded in another way' }]);
    expect(changes(difference({ parts }), edition({}), edition({ text: text('All lights work.') }))).toEqual([]);
  });
});
