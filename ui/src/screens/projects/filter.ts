// Searching, filtering and sorting the rows of the projects screen. Pure; every figure in a row comes from the core.
import type { ProjectRow } from '../../ipc/bindings';

/** Which projects are shown. */
export type ProjectState = 'active' | 'archived' | 'deleted';
/** The order of the rows; the core gives them by next follow-up. */
export type Order = 'next' | 'name' | 'gaps' | 'answered' | 'changed';

/** The value of the country filter for projects without a country. */
export const NO_COUNTRY = '-';

export interface Filter {
  query: string;
  /** A phase of the pack, or empty for all. */
  phase: string;
  /** A country code, [`NO_COUNTRY`], or empty for all. */
  country: string;
}

/** A row with the words in which one searches. */
export interface Searchable {
  row: ProjectRow;
  words: string;
}

/** Without case, accents and Arabic vowel marks, so that "cote" finds "Côte d’Ivoire". */
export function plain(words: string, tag: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLocaleLowerCase(tag);
}

export function searchable(row: ProjectRow, country: string, tag: string): Searchable {
  const { name, mission } = row.profile;
  return { row, words: plain(`${name}\n${mission}\n${country}`, tag) };
}

/** Every word of the query stands somewhere in the row. */
export function filtered(rows: readonly Searchable[], filter: Filter, tag: string): ProjectRow[] {
  const terms = plain(filter.query, tag).split(/\s+/).filter(Boolean);
  const { phase, country } = filter;
  const found: ProjectRow[] = [];
  for (const { row, words } of rows) {
    if (phase && !row.profile.phases.includes(phase)) continue;
    if (country && row.profile.country !== (country === NO_COUNTRY ? '' : country)) continue;
    if (terms.every((term) => words.includes(term))) found.push(row);
  }
  return found;
}

/** The filters in force. */
export function active(filter: Filter): (keyof Filter)[] {
  return (['query', 'phase', 'country'] as const).filter((name) => filter[name].trim() !== '');
}

/** Equal rows stay in the order of the core. */
export function ordered(rows: readonly ProjectRow[], order: Order, tag: string): ProjectRow[] {
  const sorted = [...rows];
  switch (order) {
    case 'next':
      return sorted;
    case 'name': {
      const collator = new Intl.Collator(tag, { numeric: true });
      return sorted.sort((a, b) => collator.compare(a.profile.name, b.profile.name));
    }
    case 'gaps':
      return sorted.sort((a, b) => b.critical_gaps - a.critical_gaps);
    case 'answered':
      return sorted.sort((a, b) => (a.measure.completeness ?? 0) - (b.measure.completeness ?? 0));
    case 'changed':
      return sorted.sort((a, b) => (b.changed_at ?? '').localeCompare(a.changed_at ?? '', 'en'));
  }
}
