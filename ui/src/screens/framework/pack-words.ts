// Codes of a pack in words. A pack may come from elsewhere: a code that has no words here stands as it is.
import { languageEntry } from '../../i18n/languages';
import { isolate, isWord, t } from '../../i18n/words.svelte';
import type { FindingView, PackLanguage, PackVersion } from '../../ipc/bindings';

function said(key: string, code: string): string {
  return isWord(key) ? t(key) : isolate(code);
}

/** The review status of a pack's content. */
export const packStatus = (status: string): string => said(`framework.pack_status.${status}`, status);

/** How sure it is that a section belongs to the framework. */
export const confidence = (code: string): string => said(`framework.confidence.${code}`, code);

/** How much of a source was seen. */
export const seen = (code: string): string => said(`framework.seen.${code}`, code);

/** "piha 0.2.0", for a sentence in any direction. */
export const packName = ({ id, version }: PackVersion): string => isolate(`${id} ${version}`);

/** "French: 912 of 1,480 texts, not yet reviewed", with the language by its own name. */
export function languageLine({ language, translated, texts, review }: PackLanguage): string {
  const name = isolate(languageEntry(language).name);
  return t('framework.language_line', { language: name, translated, texts, review: said(`framework.review.${review}`, review) });
}

/** What was found in a pack, and what to do. */
export function finding({ code, params }: FindingView): string {
  const key = `pack.${code}`;
  const args: Record<string, string> = {};
  for (const [name, value] of Object.entries(params)) args[name] = isolate(value);
  return isWord(key) ? t(key, args) : [code, ...Object.values(args)].join(' ');
}
