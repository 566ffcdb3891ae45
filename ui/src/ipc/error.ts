// What a command throws: the code to decide by, and the sentence for people.
import { isolate, isWord, t } from '../i18n/words.svelte';
import type { ApiError, Code } from './bindings';

/** An error of the core. The UI branches on `code` and shows `sentence()`; nothing else of it is looked at. */
export class CoreError extends Error {
  readonly code: Code;
  readonly params: Record<string, string>;

  constructor({ code, params, detail }: ApiError) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.params = params;
  }

  /** What happened, that nothing was lost, and what to do, in the language of the screen. */
  sentence(): string {
    const args: Record<string, string> = {};
    for (const [name, value] of Object.entries(this.params)) args[name] = isolate(value);
    // Words themselves: the name of a text, and why a file was refused.
    for (const name of ['place', 'reason'] as const) {
      const key = `errors.${name}.${this.params[name]}`;
      if (isWord(key)) args[name] = t(key, args);
    }
    return t(`errors.${this.code}`, args);
  }
}

/** Anything that was thrown, as a CoreError: what is not one of ours is a fault of the program. */
export function coreError(thrown: unknown): CoreError {
  if (thrown instanceof CoreError) return thrown;
  if (isApiError(thrown)) return new CoreError(thrown);
  return new CoreError({ code: 'internal', params: {}, detail: String(thrown) });
}

function isApiError(thrown: unknown): thrown is ApiError {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'params' in thrown;
}
