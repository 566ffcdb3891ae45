// How the reports of a project are wanted. The core remembers it for each project; what is chosen is shown at once and kept
// a moment later.
import type { Language, ReportChoices, ReportOptions } from '../../ipc/bindings';
import * as commands from '../../ipc/commands';
import { type CoreError, coreError } from '../../ipc/error';
import type { OpenProject } from '../../state/project.svelte';
import { asked, type Given, suited } from './kinds';
import { milestonesOf } from './milestones';

/** Time after the last choice until it is kept, in milliseconds. */
const PAUSE = 500;

export class Choices {
  readonly #project: OpenProject;
  #options = $state.raw<ReportOptions>();
  #logo = $state.raw<string | null>(null);
  #error = $state.raw<CoreError>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(project: OpenProject) {
    this.#project = project;
  }

  /** What is wanted; undefined until the core answered. */
  get options(): ReportOptions | undefined {
    return this.#options;
  }
  /** The same as the core is asked for it. */
  get asked(): ReportOptions | undefined {
    return this.#options && asked(this.#options, this.#given());
  }
  /** The organisation's mark, as an address that carries it. */
  get logo(): string | null {
    return this.#logo;
  }
  /** Why the choices could not be read or kept, or a mark not be taken. */
  get error(): CoreError | undefined {
    return this.#error;
  }

  forget(): void {
    this.#error = undefined;
  }

  /** Asks the core what was wanted last. */
  async read(language: Language): Promise<void> {
    await this.flush();
    await this.#attempt(async () => {
      const { options, logo } = await commands.reportChoices(this.#project.id, language);
      this.#options = this.#suited(options);
      this.#logo = logo;
    });
  }

  choose(changed: Partial<ReportOptions>): void {
    if (!this.#options) return;
    this.#options = this.#suited({ ...this.#options, ...changed });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
  }

  /** Asks for a picture by the system's dialog. */
  async chooseLogo(): Promise<void> {
    await this.#renewLogo((id, language) => commands.chooseReportLogo(id, language));
    if (this.#logo !== null && this.#options?.logo === false) this.choose({ logo: true });
  }

  async removeLogo(): Promise<void> {
    await this.#renewLogo((id, language) => commands.removeReportLogo(id, language));
  }

  /** Keeps what was chosen now. */
  async flush(): Promise<void> {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const options = this.#options;
    if (options) await this.#attempt(() => commands.saveReportOptions(this.#project.id, options));
  }

  async #renewLogo(act: (id: string, language: Language) => Promise<ReportChoices | null>): Promise<void> {
    const options = this.#options;
    if (!options) return;
    // The core keeps both in one file.
    await this.flush();
    await this.#attempt(async () => {
      const kept = await act(this.#project.id, options.language);
      // Nothing comes back when the person thought better of it.
      if (kept) this.#logo = kept.logo;
    });
  }

  #suited(options: ReportOptions): ReportOptions {
    return suited(options, this.#given());
  }

  #given(): Given {
    const { view } = this.#project;
    return { sections: view.scope.map(({ id }) => id), milestones: milestonesOf(view).map(({ id }) => id) };
  }

  async #attempt(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
      this.#error = undefined;
    } catch (thrown) {
      this.#error = coreError(thrown);
    }
  }
}

const all = new WeakMap<OpenProject, Choices>();

/** The choices of a project. */
export function choicesOf(project: OpenProject): Choices {
  let choices = all.get(project);
  if (!choices) {
    const fresh = new Choices(project);
    project.beforeLeaving(() => fresh.flush());
    all.set(project, fresh);
    choices = fresh;
  }
  return choices;
}
