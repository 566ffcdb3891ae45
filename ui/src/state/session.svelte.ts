// What holds for the whole window: settings, the framework in the language of the screen, and which screen is shown.
// Measures and answers are not here: they belong to the open project.
import type { FrameworkView, ItemView, Language, PackVersion, ProjectView, SectionView, Settings, StartView, TextSize } from '../ipc/bindings';
import * as commands from '../ipc/commands';
import { type CoreError, coreError } from '../ipc/error';
import { setLanguage } from '../i18n/words.svelte';
import { type Origin, origins } from './origins';
import { OpenProject } from './project.svelte';

/** The screens of an open project. */
export type ProjectScreen = 'checklist' | 'overview' | 'plan' | 'report';
/** All screens. */
export type Screen = 'projects' | AsideScreen | ProjectScreen;
/** Screens that one leaves for where one came from. */
type AsideScreen = 'comparison' | 'framework' | 'upgrade' | 'settings' | 'about';

const ASIDE: readonly Screen[] = ['comparison', 'framework', 'upgrade', 'settings', 'about'] satisfies AsideScreen[];

const TEXT_SIZES: Record<TextSize, string> = { small: '87.5', normal: '100', large: '112.5', larger: '125', largest: '150' };

export class Session {
  #start = $state.raw<StartView>();
  #settings = $state.raw<Settings>();
  #framework = $state.raw<FrameworkView>();
  #second = $state.raw<FrameworkView>();
  #screen = $state<Screen>('projects');
  #project = $state.raw<OpenProject>();
  #error = $state.raw<CoreError>();
  /** The screens to return to from a comparison, the framework, an upgrade, settings and about. */
  #left: { screen: Screen; origin: Origin }[] = [];
  #returned: Origin | undefined;
  #items = $derived(itemsOf(this.#framework));
  #secondItems = $derived(itemsOf(this.#second));

  /** What the core said at the start. Only to be read once the start went well. */
  get start(): StartView {
    return must(this.#start);
  }
  get settings(): Settings {
    return must(this.#settings);
  }
  /** The framework of the open project, else that of the program, in the language of the screen. */
  get framework(): FrameworkView {
    return must(this.#framework);
  }
  /** The same in the second language, when one is shown under the first. */
  get second(): FrameworkView | undefined {
    return this.#second;
  }
  get screen(): Screen {
    return this.#screen;
  }
  /** The open project, when there is one. */
  get project(): OpenProject | undefined {
    return this.#project;
  }
  /** Why the program could not start. */
  get error(): CoreError | undefined {
    return this.#error;
  }
  get ready(): boolean {
    return this.#framework !== undefined;
  }

  /** An item and its section by id. */
  item(id: string): { item: ItemView; section: SectionView } | undefined {
    return this.#items.get(id);
  }

  /** The texts of an item in the second language, when one is shown. */
  secondItem(id: string): ItemView | undefined {
    return this.#secondItems.get(id)?.item;
  }

  /** Starts the program, or starts it again after an error. Opens the project that was open last. */
  async begin(): Promise<void> {
    this.#error = undefined;
    try {
      const start = await commands.start();
      const last = start.settings.last_project;
      // Asked for together, so that the first paint waits only once.
      const [view, framework] = await Promise.all([
        last ? commands.openProject(last).catch(() => undefined) : undefined,
        commands.framework(null, start.language),
        setLanguage(start.language),
      ]);
      this.#start = start;
      this.#settings = start.settings;
      this.#framework = framework;
      this.#show(start.settings);
      await this.#read(view?.framework ?? null, start.settings);
      if (view) this.#enter(view);
      // One that cannot be read any more is listed with the reason among the projects.
      else if (last) await this.close();
    } catch (thrown) {
      // The settings may be out of reach, the language of the computer never is.
      await setLanguage((await commands.systemLanguage().catch(() => null)) ?? 'en');
      this.#error = coreError(thrown);
    }
  }

  /** Opens a project where its user left it, or on a given screen. */
  async open(id: string, screen?: ProjectScreen): Promise<void> {
    await this.#project?.finish();
    const view = await commands.openProject(id);
    await this.#read(view.framework);
    this.#enter(view, screen);
    if (this.settings.last_project !== id) await this.save({ last_project: id });
  }

  #enter(view: ProjectView, screen?: ProjectScreen): void {
    const project = new OpenProject(view, (pack) => this.#read(pack));
    this.#project = project;
    this.go(screen ?? (project.place.screen as ProjectScreen));
  }

  /** Has the open project as the packs that are on this computer now show it. */
  async reread(): Promise<void> {
    if (!this.#project) return;
    await this.#project.finish();
    const view = await commands.openProject(this.#project.id);
    await this.#read(view.framework);
    this.#project = new OpenProject(view, (pack) => this.#read(pack));
  }

  /** Leaves the open project for the list of projects. */
  async close(): Promise<void> {
    await this.#project?.finish();
    this.#project = undefined;
    this.#left = [];
    this.#screen = 'projects';
    await this.#read(null);
    if (this.settings.last_project) await this.save({ last_project: null });
  }

  go(screen: Screen): void {
    const aside = ASIDE.includes(screen);
    if (!aside) this.#left = [];
    else if (screen !== this.#screen) this.#left.push({ screen: this.#screen, origin: origins.leave() });
    this.#returned = undefined;
    this.#turnTo(screen);
  }

  /** Leaves a comparison, the framework, an upgrade, settings or about for the screen from which it was opened. */
  back(): void {
    const left = this.#left.pop();
    this.#returned = left?.origin;
    this.#turnTo(left?.screen ?? 'projects');
  }

  /** Where the person was before leaving the screen to which they returned just now; asked once. */
  takeOrigin(): Origin | undefined {
    const origin = this.#returned;
    this.#returned = undefined;
    return origin;
  }

  #turnTo(screen: Screen): void {
    this.#screen = screen;
    if (screen !== 'projects' && !ASIDE.includes(screen)) this.#project?.moveTo({ screen });
  }

  /** The person closes the window: what is being written is sent first. */
  async leave(): Promise<void> {
    await this.#project?.finish();
    await commands.closeWindow();
  }

  /** Keeps a change of the settings and shows it at once. */
  async save(changed: Partial<Settings>): Promise<void> {
    const before = this.settings;
    const settings = { ...before, ...changed };
    const texts = this.#texts(this.#project?.view.framework ?? null, settings);
    if (changed.language) await setLanguage(changed.language, texts);
    else (await texts)();
    this.#show(settings);
    this.#settings = settings;
    try {
      this.#settings = await commands.saveSettings(settings);
    } catch (thrown) {
      // A role that was refused must not stand in the way of the next change.
      this.#settings = { ...this.settings, role: before.role };
      throw thrown;
    }
  }

  /** Has the framework of a pack in the languages of the settings. */
  async #read(pack: PackVersion | null, settings: Settings = this.settings): Promise<void> {
    (await this.#texts(pack, settings))();
  }

  /** Asks for what of that is not there yet, and answers how to put it on screen. */
  async #texts(pack: PackVersion | null, settings: Settings): Promise<() => void> {
    const language = settings.language ?? this.start.language;
    const second = settings.second_language === language ? null : settings.second_language;
    const has = (framework: FrameworkView | undefined, wanted: Language) =>
      framework?.language === wanted && (pack === null ? framework.is_built_in : framework.id === pack.id && framework.version === pack.version);
    const read = (framework: FrameworkView | undefined, wanted: Language) =>
      has(framework, wanted) ? framework : commands.framework(pack, wanted);
    const [framework, under] = await Promise.all([read(this.#framework, language), second ? read(this.#second, second) : undefined]);
    return () => {
      this.#framework = framework;
      this.#second = under;
    };
  }

  #show({ theme, text_size }: Settings): void {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
    root.dataset.textSize = TEXT_SIZES[text_size];
  }
}

function itemsOf(framework: FrameworkView | undefined): Map<string, { item: ItemView; section: SectionView }> {
  return new Map(framework?.sections.flatMap((section) => section.items.map((item) => [item.id, { item, section }])) ?? []);
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('read before the start');
  return value;
}

/** The one session of this window. */
export const session = new Session();
