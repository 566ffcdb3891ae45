// The names behind the ids of a view, in the language of the screen.
import type { SectionId, TermView, Text } from '../../ipc/bindings';
import { speech } from '../../i18n/words.svelte';
import { session } from '../../state/session.svelte';

/** The title of a section. A pack that does not know it leaves its id, which still tells sections apart. */
export function sectionTitle(id: SectionId): Text {
  return session.framework.sections.find((section) => section.id === id)?.title ?? plain(id);
}

/** The title of a principle, a phase or a level. */
export function termTitle(terms: readonly TermView[], id: string): Text {
  return terms.find((term) => term.id === id)?.title ?? plain(id);
}

/** Of what the core gives for each phase, that for the phases in which the project works. */
export function projectPhases<T extends { id: string }>(all: readonly T[]): T[] {
  const phases = session.project?.view.profile.phases ?? [];
  return all.filter(({ id }) => phases.includes(id));
}

/** Words of the program, where a text of the framework may stand too. */
export function plain(text: string): Text {
  return { text, language: speech.language };
}
