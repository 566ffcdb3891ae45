// How a measure is said: "6 of 8 answered".
import { t } from '../../i18n/words.svelte';
import type { Measure } from '../../ipc/bindings';

export function spokenMeasure(measure: Measure): string {
  return t('checklist.answered_of', { part: measure.answered, whole: measure.in_scope });
}
