// The milestones of a project, for the choice of one to compare with.
import { dateLong } from '../../i18n/format';
import { isolate, t } from '../../i18n/words.svelte';
import type { MilestoneMark, ProjectView } from '../../ipc/bindings';

/** Newest first. */
export function milestonesOf({ milestones }: ProjectView): readonly MilestoneMark[] {
  return milestones.toReversed();
}

/** "Baseline, 3 March 2026" */
export function milestoneName({ kind, name, day }: MilestoneMark): string {
  const called = name === '' ? t(`milestone.kind.${kind}`) : isolate(name);
  return day === null ? called : t('report.since.on', { milestone: called, date: dateLong(day) });
}
