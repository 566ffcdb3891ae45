// How a measure is said: "6 of 8 answered". The counts are the core's; answered is by its definition what is rated or
// not applicable.
import { t } from '../../i18n/words.svelte';
import type { Measure } from '../../ipc/bindings';

export function answered(measure: Measure): number {
  return measure.rated + measure.not_applicable;
}

export function spokenMeasure(measure: Measure): string {
  return t('checklist.answered_of', { part: answered(measure), whole: measure.in_scope });
}
