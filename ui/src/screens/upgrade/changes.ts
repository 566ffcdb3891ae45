// What else of an item changes than its words, line by line: whether it is essential, for whom and when it is asked.
import { t } from '../../i18n/words.svelte';
import { isCriticalGap } from '../../components/ratings';
import type { DifferenceView, FrameworkView, ItemView, Text } from '../../ipc/bindings';

/** A line: words alone, or something that had these values and has those now. */
export type Line = { words: string; gap?: boolean } | { label: string; before: Text[]; after: Text[] };

/** An item in one version of its framework. */
export interface Edition {
  framework: FrameworkView;
  item: ItemView;
}

/** The lines of an item that is in both versions. */
export function changes(difference: DifferenceView, older: Edition, newer: Edition): Line[] {
  return [...difference.parts.flatMap((part) => line(part, difference, older, newer)), ...ofScope(difference)];
}

function line(part: DifferenceView['parts'][number], { rating }: DifferenceView, older: Edition, newer: Edition): Line[] {
  switch (part) {
    case 'text':
      return older.item.text.text === newer.item.text.text ? [{ words: t('upgrade.wording') }] : [];
    case 'essential':
      if (!newer.item.essential) return [{ words: t('upgrade.essential_no') }];
      return [{ words: t('upgrade.essential_now') }, ...(isCriticalGap(rating, true) ? [{ words: t('upgrade.gap_now'), gap: true }] : [])];
    case 'specialist':
      return [{ words: t(newer.item.specialist ? 'upgrade.specialist_now' : 'upgrade.specialist_no') }];
    case 'phases':
    case 'principles':
    case 'level':
    case 'sectors':
      return [{ label: t(`upgrade.${part}`), before: named(part, older), after: named(part, newer) }];
  }
}

function named(part: 'phases' | 'principles' | 'level' | 'sectors', { framework, item }: Edition): Text[] {
  switch (part) {
    case 'phases':
      return framework.phases.filter(({ id }) => item.phases.includes(id)).map(({ short }) => short);
    case 'principles':
      return framework.principles.filter(({ id }) => item.principles.includes(id)).map(({ title }) => title);
    case 'level':
      return framework.levels.filter(({ id }) => id === item.level).map(({ title }) => title);
    case 'sectors':
      if (item.sectors.includes('all')) return [{ text: t('upgrade.all_sectors'), language: framework.language }];
      return framework.sectors.filter(({ id }) => item.sectors.includes(id)).map(({ title }) => title);
  }
}

function ofScope({ before, after }: DifferenceView): Line[] {
  if (!before || !after || after.retired || before.in_scope === after.in_scope) return [];
  return [{ words: t(after.in_scope ? 'upgrade.enters' : 'upgrade.leaves') }];
}
