// Between which two moments is compared. What happened there comes from the core.
import type { MilestoneMark } from '../../ipc/bindings';
import { session } from '../../state/session.svelte';

/** Two moments: a milestone, and a later one or, as null, today. */
export interface Between {
  since: MilestoneMark;
  until: MilestoneMark | null;
}

/** The wanted moments as they can be: a milestone that is gone makes room for the newest, and nothing ends before it begins. */
export function between(milestones: readonly MilestoneMark[], since: string, until: string | null): Between | undefined {
  const from = milestones.find(({ id }) => id === since) ?? milestones.at(-1);
  return from && { since: from, until: laterThan(milestones, from).find(({ id }) => id === until) ?? null };
}

/** The milestones at which a comparison since one of them may end. */
export function laterThan(milestones: readonly MilestoneMark[], since: MilestoneMark): readonly MilestoneMark[] {
  return milestones.slice(milestones.indexOf(since) + 1);
}

class Moments {
  #since = $state('');
  #until = $state<string | null>(null);
  #between = $derived(between(session.project?.view.milestones ?? [], this.#since, this.#until));

  /** The two moments; undefined in a project without milestones. */
  get between(): Between | undefined {
    return this.#between;
  }

  begin(since: string): void {
    this.#since = since;
  }

  /** Null is today. */
  end(until: string | null): void {
    this.#until = until;
  }
}

export const moments = new Moments();

/** Goes to what happened since a milestone until today. */
export function compareSince(milestone: string): void {
  moments.begin(milestone);
  moments.end(null);
  session.go('comparison');
}
