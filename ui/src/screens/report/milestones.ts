// The milestones of a project, for the choice of one to compare with.
import { dateLong } from '../../i18n/format';
import { isolate, t } from '../../i18n/words.svelte';
import type { ProjectView } from '../../ipc/bindings';

/** What a milestone is called. */
export interface MilestoneMark {
  id: string;
  kind: 'baseline' | 'mid_term' | 'final' | 'other';
  /** Empty when it is called by its kind. */
  name: string;
  day: string | null;
}

/** Newest first; none in a project without any. */
export function milestonesOf(view: ProjectView): readonly MilestoneMark[] {
  return 'milestones' in view ? (view.milestones as readonly MilestoneMark[]).toReversed() : [];
}

/** "Baseline, 3 March 2026" */
export function milestoneName({ kind, name, day }: MilestoneMark): string {
  const called = name === '' ? t(`milestone.kind.${kind}`) : isolate(name);
  return day === null ? called : t('report.since.on', { milestone: called, date: dateLong(day) });
}
