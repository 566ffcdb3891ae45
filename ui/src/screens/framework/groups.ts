// The glossary by group. Groups that this program does not know come last, each by its id.
import type { GlossaryTermView } from '../../ipc/bindings';

/** The groups that have words, in the order in which they are shown. */
export const GROUPS = ['core', 'theme', 'principle', 'phase', 'level', 'sector', 'ui'] as const;
export type Group = (typeof GROUPS)[number];

/** Groups whose terms have an order of their own; the others are sorted by name. */
const ORDERED: readonly string[] = ['principle', 'phase', 'level'] satisfies Group[];

export function isGroup(id: string): id is Group {
  return GROUPS.some((group) => group === id);
}

/** The terms by group, in the order of a language. */
export function byGroup(terms: readonly GlossaryTermView[], tag: string): { group: string; terms: GlossaryTermView[] }[] {
  const groups = new Map<string, GlossaryTermView[]>(GROUPS.map((group) => [group, []]));
  for (const term of terms) groups.set(term.group, [...(groups.get(term.group) ?? []), term]);
  const { compare } = new Intl.Collator(tag);
  return [...groups]
    .filter(([, of]) => of.length > 0)
    .map(([group, of]) => ({ group, terms: ORDERED.includes(group) ? of : of.sort((a, b) => compare(a.term.text, b.term.text)) }));
}
