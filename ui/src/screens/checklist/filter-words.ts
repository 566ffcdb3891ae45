// The words of a filter on its chip: what it asks for, and the value where it has one.
import { t } from '../../i18n/words.svelte';
import type { TermView } from '../../ipc/bindings';
import { session } from '../../state/session.svelte';
import type { FilterName, Filters } from './filters.svelte';

/** Filters whose value is a word of the framework, and where its words are. */
export const FACETS = {
  phase: 'phases',
  level: 'levels',
  principle: 'principles',
  sector: 'sectors',
} as const;
export type Facet = keyof typeof FACETS;

export function terms(facet: Facet): readonly TermView[] {
  return session.framework[FACETS[facet]];
}

export function filterWords(filters: Filters, name: FilterName): { label: string; value?: string } {
  const label = t(`checklist.filter.${name}`);
  if (name === 'text') return { label, value: filters.text.trim() };
  if (!Object.hasOwn(FACETS, name)) return { label };
  const id = filters[name];
  const value = terms(name as Facet).find((term) => term.id === id)?.title.text;
  return value === undefined ? { label } : { label, value };
}
