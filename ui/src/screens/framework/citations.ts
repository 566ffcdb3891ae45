// Which items cite a source, by their numbers. Looked up once for each framework, and only when somebody wants to see it.
import type { FrameworkView } from '../../ipc/bindings';

const made = new WeakMap<FrameworkView, ReadonlyMap<string, readonly string[]>>();

/** The numbers of the items that cite each source, in the order of the framework. Retired items do not count. */
export function citations(framework: FrameworkView): ReadonlyMap<string, readonly string[]> {
  let found = made.get(framework);
  if (!found) {
    found = read(framework);
    made.set(framework, found);
  }
  return found;
}

function read({ sections }: FrameworkView): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { number, retired, references } of sections.flatMap(({ items }) => items)) {
    if (retired) continue;
    // An item can cite several places of one source.
    for (const source of new Set(references.map((reference) => reference.source))) {
      const numbers = found.get(source);
      if (numbers) numbers.push(number);
      else found.set(source, [number]);
    }
  }
  return found;
}
