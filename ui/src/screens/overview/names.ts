// The names behind the ids of a view, in the language of the screen.
import type { SectionId, Text } from '../../ipc/bindings';
import { speech } from '../../i18n/words.svelte';
import { session } from '../../state/session.svelte';

/** The title of a section. A pack that does not know it leaves its id, which still tells sections apart. */
export function sectionTitle(id: SectionId): Text {
  return session.framework.sections.find((section) => section.id === id)?.title ?? { text: id, language: speech.language };
}
