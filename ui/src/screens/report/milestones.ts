// The milestones of a project, for the choice of one to compare with.
import { dateLong } from '../../i18n/format';
import { t } from '../../i18n/words.svelte';
import type { MilestoneMark, ProjectView } from '../../ipc/bindings';
import { called } from '../milestones/words';

/** Newest first. */
export function milestonesOf({ milestones }: ProjectView): readonly MilestoneMark[] {
  return milestones.toReversed();
}

/** "Baseline, 3 March 2026" */
export function milestoneName(milestone: MilestoneMark): string {
  const name = called(milestone);
  return milestone.day === null ? name : t('report.since.on', { milestone: name, date: dateLong(milestone.day) });
}
