// What a milestone is called, and whether its figures are exact.
import { isolate, plural, t } from '../../i18n/words.svelte';
import type { MilestoneMark, MomentView } from '../../ipc/bindings';

/** Its own name, else that of its kind. */
export function called({ name, kind }: Pick<MilestoneMark, 'name' | 'kind'>): string {
  return name === '' ? t(`milestone.kind.${kind}`) : isolate(name);
}

/** Why the figures of a moment are not exact: sentences, none when they are. */
export function inexact({ pack, framework, missing }: MomentView): string[] {
  const said = [];
  if (pack.id !== framework.id || pack.version !== framework.version) {
    said.push(t('milestone.other_pack', { pack: isolate(pack.version), framework: isolate(framework.version) }));
  }
  if (missing > 0) said.push(plural('milestone.missing', missing));
  return said;
}
