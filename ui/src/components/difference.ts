// Where two texts differ, word by word, so that one sees it at a glance. It says nothing about which is better.

/** A run of a text, and whether the other text lacks it. */
export interface Run {
  text: string;
  differs: boolean;
}

/** Above this many words the whole text is shown as it is: the comparison grows with the square. */
const LIMIT = 600;

/** The runs of `text`, marked where `other` has something else. */
export function difference(text: string, other: string): Run[] {
  const own = words(text);
  const theirs = words(other);
  if (own.length > LIMIT || theirs.length > LIMIT) return [{ text, differs: text !== other }];
  const common = shared(own, theirs);
  const runs: Run[] = [];
  for (const [place, word] of own.entries()) add(runs, word, !common.has(place));
  return trimmed(runs);
}

/** Words and the space or marks between them, so that joining them gives the text again. */
function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}_'’-]+|[^\p{L}\p{N}\p{M}_'’-]/gu) ?? [];
}

/** The places in `own` of the longest common row of words. */
function shared(own: readonly string[], theirs: readonly string[]): Set<number> {
  const width = theirs.length + 1;
  const best = new Uint16Array((own.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = own.length - 1; i >= 0; i--) {
    for (let j = theirs.length - 1; j >= 0; j--) {
      best[i * width + j] = own[i] === theirs[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const places = new Set<number>();
  for (let i = 0, j = 0; i < own.length && j < theirs.length; ) {
    if (own[i] === theirs[j]) {
      places.add(i++);
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return places;
}

/** Joins neighbours; a space between two marked words is marked too, so that the mark reads as one. */
function add(runs: Run[], text: string, differs: boolean): void {
  const last = runs.at(-1);
  const before = runs.at(-2);
  if (last && last.differs === differs) last.text += text;
  else if (differs && before?.differs && last?.text === ' ') {
    before.text += last.text + text;
    runs.pop();
  } else runs.push({ text, differs });
}

/** A mark covers no space at its ends. */
function trimmed(runs: readonly Run[]): Run[] {
  return runs.flatMap(({ text, differs }) => {
    if (!differs) return [{ text, differs }];
    const start = text.length - text.trimStart().length;
    const end = Math.max(text.trimEnd().length, start);
    return [
      { text: text.slice(0, start), differs: false },
      { text: text.slice(start, end), differs: true },
      { text: text.slice(end), differs: false },
    ].filter((run) => run.text !== '');
  });
}
