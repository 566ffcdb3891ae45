// What holds for the whole window: settings, the framework in the language of the screen, and which screen is shown.
// Measures and answers are not here: they belong to the open project.
import type { FrameworkView, ItemView, Language, SectionView, Settings, StartView, TextSize } from '../ipc/bindings';
import * as commands from '../ipc/commands';
import { type CoreError, coreError } from '../ipc/error';
import { setLanguage } from '../i18n/words.svelte';
import { OpenProject } from './project.svelte';

/** The screens of an open project. */
export type ProjectScreen = 'checklist' | 'overview' | 'plan' | 'report';
/** All screens. */
export type Screen = 'projects' | 'settings' | 'about' | ProjectScreen;

const TEXT_SIZES: Record<TextSize, string> = { small: '87.5', normal: '100', large: '112.5', larger: '125', largest: '150' };

export class Session {
  #start = $state.raw<StartView>();
  #settings = $state.raw<Settings>();
  #framework = $state.raw<FrameworkView>();
  #screen = $state<Screen>('projects');
  #project = $state.raw<OpenProject>();
  #error = $state.raw<CoreError>();
  /** The screens to return to from settings and about. */
  #left: Screen[] = [];
  #items = $derived(new Map(this.#framework?.sections.flatMap((s) => s.items.map((i) => [i.id, { item: i, section: s }])) ?? []));

  /** What the core said at the start. Only to be read once the start went well. */
  get start(): StartView {
    return must(this.#start);
  }
  get settings(): Settings {
    return must(this.#settings);
  }
  /** The framework in the language of the screen. */
  get framework(): FrameworkView {
    return must(this.#framework);
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

  /** Starts the program, or starts it again after an error. Opens the project that was open last. */
  async begin(): Promise<void> {
    this.#error = undefined;
    try {
      const start = await commands.start();
      const last = start.settings.last_project;
      // Asked for together, so that the first paint waits only once.
      const [view] = await Promise.all([last ? commands.openProject(last).catch(() => undefined) : undefined, this.#speak(start.language)]);
      this.#start = start;
      this.#settings = start.settings;
      this.#show(start.settings);
      if (view) this.#enter(new OpenProject(view));
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
    this.#enter(new OpenProject(await commands.openProject(id)), screen);
    if (this.settings.last_project !== id) await this.save({ last_project: id });
  }

  #enter(project: OpenProject, screen?: ProjectScreen): void {
    this.#project = project;
    this.go(screen ?? (project.place.screen as ProjectScreen));
  }

  /** Leaves the open project for the list of projects. */
  async close(): Promise<void> {
    await this.#project?.finish();
    this.#project = undefined;
    this.#left = [];
    this.#screen = 'projects';
    if (this.settings.last_project) await this.save({ last_project: null });
  }

  go(screen: Screen): void {
    const aside = screen === 'settings' || screen === 'about';
    if (!aside) this.#left = [];
    else if (screen !== this.#screen) this.#left.push(this.#screen);
    this.#turnTo(screen);
  }

  /** Leaves settings or about for the screen from which they were opened. */
  back(): void {
    this.#turnTo(this.#left.pop() ?? 'projects');
  }

  #turnTo(screen: Screen): void {
    this.#screen = screen;
    if (screen !== 'projects' && screen !== 'settings' && screen !== 'about') this.#project?.moveTo({ screen });
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
    if (changed.language) await this.#speak(changed.language);
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

  async #speak(language: Language): Promise<void> {
    const [framework] = await Promise.all([commands.framework(language), setLanguage(language)]);
    this.#framework = framework;
  }

  #show({ theme, text_size }: Settings): void {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
    root.dataset.textSize = TEXT_SIZES[text_size];
  }
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('read before the start');
  return value;
}

/** The one session of this window. */
export const session = new Session();
