// Choosing among the changes of an upgrade. Pure; what counts as a change is decided by the core.
import type { DifferenceKind, DifferenceView } from '../../ipc/bindings';
import { plain } from '../projects/filter';

/** In the order of the list. */
export const KINDS: readonly DifferenceKind[] = ['new', 'changed', 'moved', 'retired'];

export interface Choice {
  /** Only items that the project works on, before or afterwards. */
  mine: boolean;
  /** One kind, or null for all. */
  kind: DifferenceKind | null;
  query: string;
}

/** Shown at first. */
export const AT_FIRST: Choice = { mine: true, kind: null, query: '' };

/** Whether the project works on an item in one of the two versions. */
export function isMine({ before, after }: DifferenceView): boolean {
  return (before?.in_scope ?? false) || (after?.in_scope ?? false);
}

/** The changes that match, in their order. */
export function chosen(differences: readonly DifferenceView[], choice: Choice, tag: string): DifferenceView[] {
  const wanted = plain(choice.query, tag).split(/\s+/).filter(Boolean);
  return differences.filter((difference) => {
    if (choice.mine && !isMine(difference)) return false;
    if (choice.kind !== null && difference.kind !== choice.kind) return false;
    if (wanted.length === 0) return true;
    const words = plain(searched(difference), tag);
    return wanted.every((word) => words.includes(word));
  });
}

/** How many there are of a kind. */
export function count(differences: readonly DifferenceView[], kind: DifferenceKind): number {
  return differences.filter((difference) => difference.kind === kind).length;
}

function searched({ before, after }: DifferenceView): string {
  return [before, after].flatMap((side) => (side ? [side.number, side.section.text, side.text.text] : [])).join('\n');
}
