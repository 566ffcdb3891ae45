// Where one is in the checklist and what the keys and buttons do there: the current and the open item, the next
// unanswered one, list or one at a time. It measures nothing and draws nothing.
import type { ItemView, Rating } from '../../ipc/bindings';
import { plural, t } from '../../i18n/words.svelte';
import type { OpenProject } from '../../state/project.svelte';
import { origins } from '../../state/origins';
import { session } from '../../state/session.svelte';
import { Answering } from './answering.svelte';
import { draftsOf, type Drafts } from './drafts.svelte';
import { NO_FILTERS, matches, ofItems, type FilterName, type Filters } from './filters.svelte';
import { Shown } from './shown.svelte';

/** A wish to bring an item into view; with the focus, or without as on opening the screen. */
export interface Reveal {
  item: string;
  focus: boolean;
}
export type Mode = 'list' | 'walk';

/** The item at which one was last in a project, open or not: its guidance stood beside the list. */
const pointedAt = new WeakMap<OpenProject, string>();

export class Worklist {
  readonly project: OpenProject;
  readonly shown: Shown;
  readonly answering: Answering;
  readonly drafts: Drafts;
  #current = $state('');
  #open = $state('');
  #mode = $state<Mode>('list');
  #comparing = $state(false);
  #reveal = $state.raw<Reveal>();

  /** Items in which copies differ. */
  readonly differing = $derived.by(() => this.shown.scope.filter(({ id }) => (this.project.item(id)?.conflicts.length ?? 0) > 0));

  /** Begins where the user left the project. */
  constructor(project: OpenProject) {
    this.project = project;
    this.answering = new Answering(project);
    this.drafts = draftsOf(project);
    const { section, item, mode } = project.place;
    const { scope } = project.view;
    const isThere = scope.some(({ items }) => items.includes(item));
    this.shown = new Shown(project, section === '' || scope.some(({ id }) => id === section) ? section : (scope[0]?.id ?? ''));
    if (isThere) {
      this.shown.pin(item, session.item(item)?.section.id ?? '');
      this.#current = item;
      if (mode !== 'walk') this.#open = item;
      this.#reveal = { item, focus: false };
    }
    // Who comes back from what stood beside an item finds it there again.
    const pointed = pointedAt.get(project);
    if (mode !== 'walk' && origins.awaits && this.shown.items.some(({ id }) => id === pointed)) this.#current = pointed ?? '';
    if (mode === 'walk') {
      this.#mode = 'walk';
      this.#current ||= this.shown.items[0]?.id ?? '';
    }
  }

  /** The item that keys act on: the one with the focus, or the open one; empty for none. */
  get current(): string {
    return this.#current;
  }
  get open(): string {
    return this.#open;
  }
  get mode(): Mode {
    return this.#mode;
  }
  /** Differing answers are shown side by side instead of the list. */
  get comparing(): boolean {
    return this.#comparing;
  }
  get toReveal(): Reveal | undefined {
    return this.#reveal;
  }
  revealed(): void {
    this.#reveal = undefined;
  }

  // ---- what is shown

  go(section: string): void {
    this.#leave();
    this.shown.choose(section);
    this.#open = '';
    this.#current = this.#mode === 'walk' ? (this.shown.items[0]?.id ?? '') : '';
    this.#keep();
  }
  /** After the project was described anew: an item that is in scope no more is left. */
  rescope(): void {
    const isLost = (item: string): boolean => item !== '' && !this.shown.scope.some(({ id }) => id === item);
    if (isLost(this.#current) || isLost(this.#open)) this.go(this.shown.section);
  }
  filter<N extends FilterName>(name: N, value: Filters[N]): void {
    this.shown.set(name, value);
    this.#refiltered();
  }
  unfilter(name: FilterName): void {
    this.shown.remove(name);
    this.#refiltered();
  }
  clear(): void {
    this.shown.clear();
    this.#refiltered();
  }

  // ---- moving

  /** The focus came to an item. */
  point(item: string): void {
    this.#current = item;
    pointedAt.set(this.project, item);
  }
  toggle(item: string): void {
    this.#leave();
    this.#open = this.#open === item ? '' : item;
    this.#current = item;
    this.#keep();
  }
  close(): void {
    if (this.#open === '') return;
    this.#reveal = { item: this.#open, focus: true };
    this.toggle(this.#open);
  }
  /** To the item above or below; one at a time it goes on through all sections. */
  step(by: 1 | -1): void {
    const to = this.#mode === 'walk' ? this.neighbour(by) : this.#beside(by);
    if (to) this.#show(to.id, false);
  }
  /** One at a time: what comes next or before, through all sections; undefined at the ends. */
  neighbour(by: 1 | -1): ItemView | undefined {
    const items = this.shown.scope.filter((item) => item.id === this.#current || this.shown.has(item));
    const at = items.findIndex(({ id }) => id === this.#current);
    return at === -1 ? undefined : items[at + by];
  }
  nextUnanswered(): void {
    const { scope, filters, chosen } = this.shown;
    const asked = { ...ofItems(filters), text: NO_FILTERS.text };
    const all = scope.filter((item) => matches(item, undefined, asked));
    const none = all.filter(({ id }) => this.answering.rating(id) === null);
    // Those not known yet come last: whoever said so has been there.
    const left = none.length > 0 ? none : all.filter(({ id }) => this.answering.rating(id) === 'unknown');
    const at = scope.findIndex(({ id }) => id === (this.#current || chosen[0]?.items[0]?.id));
    const from = this.#current === '' ? at - 1 : at;
    const to = left.find((item) => scope.indexOf(item) > from) ?? left[0];
    if (!to) {
      this.answering.say(all.length < scope.length ? t('checklist.filtered_answered') : plural('checklist.all_answered', all.length), true);
      return;
    }
    this.#show(to.id, this.#mode === 'list');
    if (none.length === 0) this.answering.say(t('checklist.only_unknown'), true);
    else if (left.length === 1) this.answering.say(t('checklist.last_unanswered'), true);
  }
  setMode(mode: Mode): void {
    this.#leave();
    this.#mode = mode;
    this.#open = '';
    if (mode === 'walk') this.#current ||= this.shown.items[0]?.id ?? '';
    else if (this.#current) this.#reveal = { item: this.#current, focus: true };
    this.#keep();
  }
  /** Shows differing answers side by side, beginning with the current item. */
  compare(): void {
    this.#leave();
    this.#comparing = true;
  }
  /** Back from the comparison to the list, at an item, or where one was. */
  endCompare(item: string): void {
    this.#comparing = false;
    if (item || this.#current) this.#show(item || this.#current, false);
  }
  /** Goes to an item and opens it, whatever is shown now. */
  bring(item: string): void {
    this.#comparing = false;
    this.#show(item, this.#mode === 'list');
  }

  // ---- answering

  rate(item: string, rating: Rating | null): Promise<void> {
    this.answering.hush();
    this.#current = item;
    return this.answering.rate(item, rating);
  }
  /** Takes the last act back, or does it again, and goes to what it touched. */
  async back(way: 'undo' | 'redo'): Promise<void> {
    await this.drafts.flushAll();
    const { can_undo, can_redo } = this.project.progress;
    if (!(way === 'undo' ? can_undo : can_redo)) {
      this.answering.say(t(`checklist.${way}_none`), true);
      return;
    }
    const item = await this.answering.back(way);
    if (this.answering.fault || this.project.unsaved) return;
    const known = this.shown.scope.some(({ id }) => id === item);
    if (known) {
      this.#comparing = false;
      this.#show(item, this.#mode === 'list' && this.#open !== '');
    }
    this.answering.tellBack(way, known ? item : '');
  }

  #beside(by: 1 | -1): ItemView | undefined {
    const { items } = this.shown;
    const at = items.findIndex(({ id }) => id === this.#current);
    return at === -1 ? items.at(by > 0 ? 0 : -1) : items[at + by];
  }
  #show(item: string, open: boolean): void {
    this.#leave();
    this.shown.pin(item, session.item(item)?.section.id ?? '');
    this.#current = item;
    if (open) this.#open = item;
    else if (!this.shown.items.some(({ id }) => id === this.#open)) this.#open = '';
    this.#reveal = { item, focus: true };
    this.#keep();
  }
  #refiltered(): void {
    const has = (item: string): boolean => this.shown.items.some(({ id }) => id === item);
    if (!has(this.#current)) this.#current = this.#mode === 'walk' ? (this.shown.items[0]?.id ?? '') : '';
    if (this.#open !== '' && !has(this.#open)) {
      this.#leave();
      this.#open = '';
    }
    if (this.#current) this.#reveal = { item: this.#current, focus: false };
    this.#keep();
  }
  /** Before one goes elsewhere: what is written is saved, and the last message is no longer news. */
  #leave(): void {
    void this.drafts.flushAll();
    this.answering.unask();
    this.answering.hush();
  }
  #keep(): void {
    const item = this.#mode === 'walk' ? this.#current : this.#open;
    this.project.moveTo({ section: this.shown.section, item, mode: this.#mode });
  }
}
