// Where a term has its name from, in words.
import { isolate, t } from '../../i18n/words.svelte';
import type { GlossaryTermView } from '../../ipc/bindings';

export function originOf({ origin, source }: GlossaryTermView): string {
  if (origin === null) return t('framework.origin.falls_back');
  if (origin === 'own') return t('term.origin.own');
  return source === '' ? t('term.origin.unnamed') : t(`term.origin.${origin}`, { source: isolate(source) });
}
