// Which items are on screen: those of the chosen section, or of all, that answer to the filters, and those on which one
// is working. Where one is among them is the worklist's.
import { untrack } from 'svelte';
import type { ItemView, SectionView } from '../../ipc/bindings';
import type { OpenProject } from '../../state/project.svelte';
import { session } from '../../state/session.svelte';
import { secondOf } from './second-language';
import { FilterState, matches, type FilterName, type Filters } from './filters.svelte';

/** A section with its items in scope. */
export interface Part {
  section: SectionView;
  items: readonly ItemView[];
}

export class Shown {
  readonly #project: OpenProject;
  readonly #filters = new FilterState();
  #section = $state('');
  #pinned = $state.raw<readonly string[]>([]);

  /** All sections of the project, in order. */
  readonly parts = $derived.by((): Part[] =>
    this.#project.view.scope.flatMap(({ id, items }) => {
      const section = session.framework.sections.find((known) => known.id === id);
      return section ? [{ section, items: items.flatMap((item) => session.item(item)?.item ?? []) }] : [];
    }),
  );
  /** The section shown, or undefined for all. */
  readonly part = $derived(this.parts.find(({ section }) => section.id === this.#section));
  readonly chosen = $derived(this.part ? [this.part] : this.parts);
  /** All items of the project, in order. */
  readonly scope = $derived(this.parts.flatMap(({ items }) => items));
  // What answered to the filters when they were set stays until they change or another section is chosen, so that
  // nothing jumps away under the hand.
  readonly #held = $derived(this.#hold(this.#filters.values, this.section));
  /** What is shown, by section; sections without any are left out. */
  readonly groups = $derived(
    this.chosen.map(({ section, items }) => ({ section, items: items.filter((item) => this.has(item)) })).filter(({ items }) => items.length > 0),
  );
  readonly items = $derived(this.groups.flatMap(({ items }) => items));
  /** How many there are without filters. */
  readonly total = $derived(this.chosen.reduce((sum, { items }) => sum + items.length, 0));

  constructor(project: OpenProject, section: string) {
    this.#project = project;
    this.#section = section;
  }

  /** The section shown; empty for all, also when the project works on the chosen one no more. */
  get section(): string {
    return this.part ? this.#section : '';
  }
  get filters(): Filters {
    return this.#filters.values;
  }
  get active(): FilterName[] {
    return this.#filters.active;
  }

  /** Whether an item answers to the filters, or stays although it does not any more. */
  has(item: ItemView): boolean {
    return Object.hasOwn(this.#held, item.id) || this.#pinned.includes(item.id) || this.#answers(item, this.filters);
  }
  /** How many of the chosen sections' items these filters would show. */
  count(filters: Filters): number {
    return this.chosen.reduce((sum, { items }) => sum + items.filter((item) => this.#answers(item, filters)).length, 0);
  }
  /** How many items of all sections answer to the filters. */
  everywhere(): number {
    return this.scope.filter((item) => this.#answers(item, this.filters)).length;
  }

  choose(section: string): void {
    this.#section = section;
    this.#pinned = [];
  }
  set<N extends FilterName>(name: N, value: Filters[N]): void {
    this.#filters.set(name, value);
    this.#pinned = [];
  }
  remove(name: FilterName): void {
    this.#filters.remove(name);
    this.#pinned = [];
  }
  clear(): void {
    this.#filters.clear();
    this.#pinned = [];
  }
  /** Shows an item whatever the filters say, since one went there. */
  pin(item: string, section: string): void {
    if (this.section !== '' && this.section !== section) this.choose(section);
    if (!this.#pinned.includes(item)) this.#pinned = [...this.#pinned, item];
  }

  #answers(item: ItemView, filters: Filters): boolean {
    return matches(item, this.#project.item(item.id), filters, secondOf(item.id));
  }
  #hold(filters: Filters, section: string): Readonly<Record<string, true>> {
    return untrack(() => {
      const parts = section === '' ? this.parts : this.parts.filter((part) => part.section.id === section);
      return Object.fromEntries(parts.flatMap(({ items }) => items.filter((item) => this.#answers(item, filters)).map(({ id }) => [id, true])));
    });
  }
}
