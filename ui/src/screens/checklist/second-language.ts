// The choice of a second language: none, or one of the languages that the screen does not speak.
import { LANGUAGES, type Language, type LanguageEntry } from '../../i18n/languages';
import { speech } from '../../i18n/words.svelte';
import type { ItemView } from '../../ipc/bindings';
import { session } from '../../state/session.svelte';

/** Those to choose from. */
export function secondLanguages(): LanguageEntry[] {
  return LANGUAGES.filter(({ code }) => code !== speech.language);
}

/** The one in force; null for none, also while the screen speaks the language that was chosen. */
export function secondLanguage(): Language | null {
  return session.second?.language ?? null;
}

/** An item in the second language, when its statement is translated. */
export function secondOf(id: string): ItemView | undefined {
  const item = session.secondItem(id);
  return item?.text.language === session.second?.language ? item : undefined;
}
