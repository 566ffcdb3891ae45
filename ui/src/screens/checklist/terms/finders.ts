// The term finder of a framework in one of its languages, made once for each.
import type { FrameworkView, GlossaryTermView } from '../../../ipc/bindings';
import { TermFinder } from './finder';

const made = new WeakMap<FrameworkView, TermFinder<GlossaryTermView>>();

export function finderOf(framework: FrameworkView): TermFinder<GlossaryTermView> {
  let finder = made.get(framework);
  if (!finder) {
    finder = new TermFinder(framework.terms, framework.language);
    made.set(framework, finder);
  }
  return finder;
}
