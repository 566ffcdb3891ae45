// The differing answers of one item, arranged for a choice: one column for each version, one part for each register.
// What a part's value looks like is the screen's; which value is right is nobody's here.
import type { Claim, ConflictView } from '../../ipc/bindings';

/** One version: what one person wrote on one computer. */
export interface Version {
  /** Their role; may be empty. */
  author: string;
  /** Whether it was written on this computer. */
  here: boolean;
  /** When the newest of it was written. */
  at: string;
  /** Its claim on each register in which it has one. */
  claims: ReadonlyMap<string, Claim<unknown>>;
}

/** The letters of versions, as keys. More than four people hardly answer one item apart. */
export const LETTERS = ['a', 'b', 'c', 'd'] as const;

const PARTS = {
  answer: ['rating', 'note'],
  evidence: ['item', 'title', 'place'],
  followup: ['item', 'action', 'owner', 'due', 'state'],
  milestone: ['kind', 'name', 'day', 'remark'],
  project: ['name', 'mission', 'country', 'sectors', 'phases', 'themes', 'archived'],
} as const;
type Parts = typeof PARTS;

/** What a register holds, as part of a word key. */
export type PartName = { [F in keyof Parts]: `${F}_${Parts[F][number]}` }[keyof Parts] | 'other';

/** The part that a register such as `answer/pm-012/note` names. */
export function partOf(field: string): PartName {
  const [family = '', ...rest] = field.split('/');
  const name = rest.at(-1) ?? '';
  const known: readonly string[] = Object.hasOwn(PARTS, family) ? PARTS[family as keyof Parts] : [];
  return known.includes(name) ? (`${family}_${name}` as PartName) : 'other';
}

/** The versions, what was written on this computer first, then by time. */
export function versions(conflicts: readonly ConflictView[]): Version[] {
  const found = new Map<string, { author: string; here: boolean; at: string; claims: Map<string, Claim<unknown>> }>();
  for (const { field, claims, here } of conflicts) {
    const seen = new Map<string, number>();
    for (const [place, claim] of claims.entries()) {
      const who = `${claim.device}|${claim.author}`;
      // After an undo one person can hold two of the values: each then stands alone.
      const turn = seen.get(who) ?? 0;
      seen.set(who, turn + 1);
      const key = `${who}|${turn}`;
      const version = found.get(key);
      if (version) {
        version.claims.set(field, claim);
        if (claim.at > version.at) version.at = claim.at;
      } else {
        found.set(key, { author: claim.author, here: here[place] ?? false, at: claim.at, claims: new Map([[field, claim]]) });
      }
    }
  }
  return [...found.values()].sort((a, b) => Number(b.here) - Number(a.here) || a.at.localeCompare(b.at));
}
