// What was chosen for the report of each project, for as long as the program runs.
import type { Language, ReportOptions } from '../../ipc/bindings';

const chosen = new Map<string, ReportOptions>();

/** What was chosen last, or everything but notes in the language of the screen. */
export function optionsOf(project: string, language: Language): ReportOptions {
  return chosen.get(project) ?? { language, charts: true, plan: true, items: true, evidence: true, notes: false };
}

export function remember(project: string, options: ReportOptions): void {
  chosen.set(project, options);
}
