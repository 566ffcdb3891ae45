// The open project: the last view that the core gave, and the verbs that change it. Nothing is counted here; every verb
// waits until the core has it on disk and then shows what came back.
import { SvelteMap } from 'svelte/reactivity';
import type { AnswersProposal, Change, FollowUpFields, ItemState, MilestoneFields, PackVersion, Place, Profile, Progress, ProjectView, Rating, Saved } from '../ipc/bindings';
import * as commands from '../ipc/commands';
import { type CoreError, coreError } from '../ipc/error';

/** A change that the core could not keep. It stays here, so that it can be tried again. */
export interface Unsaved {
  error: CoreError;
  retry: () => Promise<boolean>;
}

const FAULTS_OF_THE_DISK = new Set(['disk_full', 'data_dir_read_only', 'data_dir_missing', 'storage_failed', 'internal']);

/** Whether the same change can be kept later: nothing is wrong with it. */
export function isFaultOfTheDisk(error: CoreError): boolean {
  return FAULTS_OF_THE_DISK.has(error.code);
}

export class OpenProject {
  #view = $state.raw<ProjectView>() as ProjectView;
  // By item, so that an answer wakes the rows of its own item only.
  readonly #items = new SvelteMap<string, ItemState>();
  #progress = $state.raw<Progress>() as Progress;
  #place = $state.raw<Place>() as Place;
  #savedAt = $state.raw<string>();
  #unsaved = $state.raw<Unsaved>();
  #queue: Promise<unknown> = Promise.resolve();
  #placeTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #unfinished = new Set<() => Promise<void>>();

  /** Has the framework of another pack ready before the project is shown with it. */
  readonly #follow: (pack: PackVersion) => Promise<void>;

  constructor(view: ProjectView, follow: (pack: PackVersion) => Promise<void> = () => Promise.resolve()) {
    this.#follow = follow;
    this.#take(view);
    this.#place = view.place ?? { screen: 'checklist', section: view.scope[0]?.id ?? '', item: '', mode: 'list' };
  }

  get id(): string {
    return this.#view.id;
  }
  get view(): ProjectView {
    return this.#view;
  }
  get progress(): Progress {
    return this.#progress;
  }
  /** Where the user is in it. */
  get place(): Place {
    return this.#place;
  }
  /** When the last change was on disk, an instant; undefined before the first. */
  get savedAt(): string | undefined {
    return this.#savedAt;
  }
  /** A change that is not on disk because of a fault of the disk, with a way to try again. */
  get unsaved(): Unsaved | undefined {
    return this.#unsaved;
  }

  /** What was said about an item; undefined when nothing was. */
  item(id: string): ItemState | undefined {
    return this.#items.get(id);
  }

  /** Rates an item; null clears it. Throws a CoreError when it is refused, for instance for a missing reason. */
  rate = (item: string, rating: Rating | null, reason: string | null = null) => this.change({ kind: 'rate', item, rating, reason });
  note = (item: string, note: string) => this.change({ kind: 'note', item, note });
  addEvidence = (item: string, title: string, place: string) => this.change({ kind: 'add_evidence', item, title, place });
  editEvidence = (id: string, title: string, place: string) => this.change({ kind: 'edit_evidence', id, title, place });
  removeEvidence = (id: string) => this.change({ kind: 'remove_evidence', id });
  addFollowUp = (item: string | null, fields: FollowUpFields) => this.change({ kind: 'add_follow_up', item, ...fields });
  editFollowUp = (id: string, fields: FollowUpFields) => this.change({ kind: 'edit_follow_up', id, ...fields });
  removeFollowUp = (id: string) => this.change({ kind: 'remove_follow_up', id });
  addMilestone = (milestone: MilestoneFields) => this.change({ kind: 'add_milestone', milestone });
  editMilestone = (id: string, milestone: MilestoneFields) => this.change({ kind: 'edit_milestone', id, milestone });
  removeMilestone = (id: string) => this.change({ kind: 'remove_milestone', id });
  describe = (profile: Profile) => this.change({ kind: 'describe', profile });
  /** Ends a conflict by keeping one of the differing values. */
  resolve = (field: string, entry: string) => this.change({ kind: 'resolve', field, entry });

  /** Changes are kept one after the other, in the order in which they were made. */
  change(change: Change): Promise<Saved> {
    return this.#inTurn(() => commands.change(this.id, change));
  }
  /** Carries the project to the newer version of its pack. */
  upgrade(): Promise<Saved> {
    return this.#inTurn(() => commands.upgradeProject(this.id));
  }
  declineUpgrade = (pack: PackVersion) => this.change({ kind: 'decline_upgrade', pack });
  /** Takes over the answers of the filled-in checklist that was looked at last; answers what it said. What the disk refuses is not
      kept here to try again: the person still has the file, and sees what it would change. */
  importAnswers(): Promise<AnswersProposal> {
    return this.#after(async () => {
      const { proposal, saved } = await commands.importAnswers(this.id);
      this.#unsaved = undefined;
      this.#apply(saved);
      return proposal;
    });
  }
  undo(): Promise<Saved> {
    return this.#inTurn(() => commands.undo(this.id));
  }
  redo(): Promise<Saved> {
    return this.#inTurn(() => commands.redo(this.id));
  }

  /** Names something that keeps words which are not sent yet; it is asked to send them before the project is left. */
  beforeLeaving(send: () => Promise<void>): void {
    this.#unfinished.add(send);
  }

  /** Waits until everything that was written is sent and answered. Refused words stay where they are. */
  async finish(): Promise<void> {
    await Promise.allSettled([...this.#unfinished].map((send) => send()));
    await this.#queue;
    if (this.#placeTimer !== undefined) await this.#keepPlace();
  }

  /** Remembers where the user is, so that the next opening returns there. */
  moveTo(changed: Partial<Place>): void {
    this.#place = { ...this.#place, ...changed };
    clearTimeout(this.#placeTimer);
    this.#placeTimer = setTimeout(() => void this.#keepPlace(), 150);
  }

  /** A place that cannot be kept costs a search at the next opening, and no answer. */
  async #keepPlace(): Promise<void> {
    clearTimeout(this.#placeTimer);
    this.#placeTimer = undefined;
    await commands.savePlace(this.id, this.#place).catch(() => undefined);
  }

  #inTurn(act: () => Promise<Saved>): Promise<Saved> {
    return this.#after(async () => {
      try {
        const saved = await act();
        this.#unsaved = undefined;
        if (saved.project && saved.project.framework.version !== this.#view.framework.version) {
          await this.#follow(saved.project.framework);
        }
        this.#apply(saved);
        return saved;
      } catch (thrown) {
        const error = coreError(thrown);
        if (isFaultOfTheDisk(error)) {
          this.#unsaved = { error, retry: () => this.#inTurn(act).then(() => true, () => false) };
        }
        throw error;
      }
    });
  }

  /** Does something once everything before it is done, well or not. */
  #after<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(act);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  #take(view: ProjectView): void {
    this.#view = view;
    this.#progress = view.progress;
    const said = new Set(view.items.map((item) => item.item));
    for (const id of this.#items.keys()) if (!said.has(id)) this.#items.delete(id);
    for (const item of view.items) this.#items.set(item.item, item);
  }

  #apply(saved: Saved): void {
    this.#savedAt = saved.at;
    if (saved.project) {
      this.#take(saved.project);
      return;
    }
    this.#progress = saved.progress;
    for (const item of saved.items) this.#items.set(item.item, item);
  }
}
