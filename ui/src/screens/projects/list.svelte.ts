// What the projects screen shows: the last view of the core, and the search, filters and order, which stay while one
// works in a project and comes back.
import { countryName } from '../../i18n/countries';
import { speech } from '../../i18n/words.svelte';
import type { ProjectRow, ProjectsView } from '../../ipc/bindings';
import * as commands from '../../ipc/commands';
import { active, type Filter, filtered, type Order, ordered, type ProjectState, searchable } from './filter';

class ProjectList {
  #view = $state.raw<ProjectsView>();
  #turn = 0;
  query = $state('');
  phase = $state('');
  country = $state('');
  state = $state<ProjectState>('active');
  order = $state<Order>('next');

  #ofState = $derived((this.#view?.projects ?? []).filter((row) => row.archived === (this.state === 'archived')));
  // Sorting and folding 10,000 rows takes a moment; a key press only filters.
  #searchable = $derived(
    ordered(this.#ofState, this.order, speech.tag).map((row) =>
      searchable(row, row.profile.country ? countryName(row.profile.country) : '', speech.tag),
    ),
  );
  #filter = $derived<Filter>({ query: this.query, phase: this.phase, country: this.country });
  #shown = $derived(filtered(this.#searchable, this.#filter, speech.tag));

  /** Undefined until the core answered. */
  get view(): ProjectsView | undefined {
    return this.#view;
  }
  /** The projects of the chosen state, before the filters. */
  get all(): readonly ProjectRow[] {
    return this.#ofState;
  }
  /** The projects that match. */
  get shown(): readonly ProjectRow[] {
    return this.#shown;
  }
  /** Which filters are in force. */
  get filters(): readonly (keyof Filter)[] {
    return active(this.#filter);
  }
  /** How many rows would be shown without one of the filters. */
  without(name: keyof Filter): number {
    return filtered(this.#searchable, { ...this.#filter, [name]: '' }, speech.tag).length;
  }

  clear(): void {
    this.query = '';
    this.phase = '';
    this.country = '';
  }

  /** Asks the core again. */
  async load(): Promise<void> {
    const turn = ++this.#turn;
    const view = await commands.projects();
    if (turn === this.#turn) this.#view = view;
  }
}

export const list = new ProjectList();
