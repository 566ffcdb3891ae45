// The framework of a new project: which packs are here, the chosen one, and what it has to choose from. In a project that
// is there already it is the framework with which it is shown.
import { isolate, speech, t } from '../../i18n/words.svelte';
import type { FrameworkView, PackVersion, PackView, Profile } from '../../ipc/bindings';
import * as commands from '../../ipc/commands';
import { type CoreError, coreError } from '../../ipc/error';
import { session } from '../../state/session.svelte';

/** An entry of the list. */
export interface Option {
  value: string;
  label: string;
}

export class FrameworkChoice {
  #packs = $state.raw<readonly PackView[]>([]);
  #chosen = $state('');
  #read = $state.raw<FrameworkView>();
  #error = $state.raw<CoreError>();
  #turn = 0;

  /** The packs, that of the program first, in each the newest version first. */
  readonly #ordered = $derived(ordered(this.#packs, session.framework.id));
  readonly #pack = $derived(this.#ordered.find(({ pack }) => key(pack) === this.#chosen)?.pack ?? this.#ordered[0]?.pack);
  readonly #items = $derived(modules(this.framework));

  /** Made while a component starts. Packs are asked for each time that the choice comes to be needed. */
  constructor(isNeeded: () => boolean) {
    $effect(() => {
      if (isNeeded()) void this.#load();
    });
  }

  get options(): Option[] {
    return this.#ordered.map(({ pack, title, is_newest }) => {
      // Two packs may have one title; their ids always differ.
      const isShared = this.#ordered.some((other) => other.title.text === title.text && other.pack.id !== pack.id);
      const name = isolate(isShared ? `${title.text} · ${pack.id}` : title.text);
      return { value: key(pack), label: t(is_newest ? 'projects.framework_version' : 'projects.framework_older', { title: name, version: pack.version }) };
    });
  }
  get value(): string {
    return this.#pack ? key(this.#pack) : '';
  }
  /** The chosen pack; null for that of the program while it is not known which packs are here. */
  get pack(): PackVersion | null {
    return this.#pack ?? null;
  }
  /** What phases, sectors and thematic areas are chosen from: until the chosen one is read, the one before. */
  get framework(): FrameworkView {
    return this.#read ?? session.framework;
  }
  /** Why packs could not be listed or read. */
  get error(): CoreError | undefined {
    return this.#error;
  }
  /** How many items the module of a sector has; 0 when it has none. */
  adds(sector: string): number {
    return this.#items.get(sector) ?? 0;
  }

  choose(value: string): void {
    this.#chosen = value;
    void this.#show();
  }

  /** Back to the first choice. */
  forget(): void {
    this.#chosen = '';
    this.#read = undefined;
  }

  async #load(): Promise<void> {
    this.#error = undefined;
    try {
      this.#packs = await commands.packs(speech.language);
    } catch (thrown) {
      this.#error = coreError(thrown);
    }
    await this.#show();
  }

  async #show(): Promise<void> {
    const pack = this.#pack;
    const turn = ++this.#turn;
    const { framework } = session;
    if (!pack || (pack.id === framework.id && pack.version === framework.version)) {
      this.#read = undefined;
      return;
    }
    try {
      const read = await commands.framework(pack, speech.language);
      if (turn === this.#turn) this.#read = read;
    } catch (thrown) {
      if (turn === this.#turn) this.#error = coreError(thrown);
    }
  }
}

/** A description with only those choices that a framework has: another one may have been looked at first. */
export function restricted(profile: Profile, { phases, sectors, sections }: FrameworkView): Profile {
  const known = (ids: readonly string[], of: readonly { id: string }[]) => ids.filter((id) => of.some((other) => other.id === id));
  return {
    ...profile,
    phases: known(profile.phases, phases),
    sectors: known(profile.sectors, sectors),
    themes: known(profile.themes, sections),
  };
}

/** The packs of one id first; the core gives each id's newest version first. */
export function ordered(packs: readonly PackView[], first: string): PackView[] {
  return [...packs.filter(({ pack }) => pack.id === first), ...packs.filter(({ pack }) => pack.id !== first)];
}

function modules({ sections }: FrameworkView): Map<string, number> {
  const items = new Map<string, number>();
  for (const { kind, sector, items: own } of sections) {
    if (kind !== 'sector' || sector === null) continue;
    items.set(sector, (items.get(sector) ?? 0) + own.filter(({ retired }) => !retired).length);
  }
  return items;
}

function key({ id, version }: PackVersion): string {
  return `${id} ${version}`;
}
