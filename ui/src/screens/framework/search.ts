// What somebody looks for among the entries of a part: every word typed must stand somewhere in an entry, as far as
// capitals, accents, Arabic marks and the spellings of alef do not matter.
import type { GlossaryTermView, SourceView } from '../../ipc/bindings';
import { fold } from '../checklist/filters.svelte';

/** Whether an entry, given by its folded words, has everything that was typed. */
export function looksFor(typed: string): (folded: string) => boolean {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return (folded) => words.every((word) => folded.includes(word));
}

/** What a term is found by; the same term in the second language counts too. */
export function wordsOfTerm({ term, definition, forms }: GlossaryTermView, second?: GlossaryTermView): string {
  return fold([term.text, definition.text, ...forms, second?.term.text ?? '', ...(second?.forms ?? [])].join('\n'));
}

/** What a source is found by. */
export function wordsOfSource({ title, url, note }: SourceView): string {
  return fold([title, url ?? '', note.text].join('\n'));
}
