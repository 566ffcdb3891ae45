// The language of a text of the framework, for the element that shows it, when it is not the language of the screen.
import { languageEntry } from '../../i18n/languages';
import { speech } from '../../i18n/words.svelte';
import type { Text } from '../../ipc/bindings';

/** `<p {...tongue(section.title)}>` */
export function tongue(text: Text): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (text.language === speech.language) return {};
  return { lang: text.language, dir: languageEntry(text.language).direction };
}
