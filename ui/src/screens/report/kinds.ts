// What there is for each kind of report: the formats, and what may be left out or put in. The core refuses the rest.
import type { ReportFormat, ReportKind, ReportOptions } from '../../ipc/bindings';

/** The parts of a report that one chooses. */
export type Content = 'charts' | 'plan' | 'items' | 'evidence' | 'notes' | 'history' | 'roles';

const KINDS: readonly ReportKind[] = ['full', 'summary', 'gaps_and_plan', 'progress', 'blank'];

const FORMATS: Record<ReportKind, readonly ReportFormat[]> = {
  full: ['pdf', 'docx', 'xlsx', 'html', 'csv', 'json', 'markdown', 'ics'],
  summary: ['pdf', 'docx', 'xlsx', 'html', 'json', 'markdown'],
  gaps_and_plan: ['pdf', 'docx', 'xlsx', 'html', 'csv', 'json', 'markdown', 'ics'],
  progress: ['pdf', 'docx', 'xlsx', 'html', 'json', 'markdown'],
  blank: ['pdf', 'docx', 'xlsx', 'html', 'markdown'],
};

const CONTENTS: Record<ReportKind, readonly Content[]> = {
  full: ['charts', 'plan', 'items', 'evidence', 'notes', 'history', 'roles'],
  summary: ['charts', 'roles'],
  gaps_and_plan: ['plan', 'roles'],
  progress: ['charts', 'roles'],
  blank: [],
};

/** Kinds whose only charts are those of a workbook: on paper they have no part for them. */
const CHARTS_IN_WORKBOOK: readonly ReportKind[] = ['summary', 'progress'];

/** What a format has no place for. */
const WITHOUT: Partial<Record<ReportFormat, readonly Content[]>> = {
  csv: ['charts', 'plan', 'items', 'history'],
  json: ['charts'],
  markdown: ['charts'],
  ics: ['charts', 'plan', 'items', 'evidence', 'notes', 'history'],
};

/** Formats with a look: an organisation's name and mark, a colour, a size of paper. */
const WITH_LOOK: readonly ReportFormat[] = ['pdf', 'docx', 'xlsx', 'html'];

/** The kinds of report of a project, in the order in which they are offered. */
export function kindsOf(hasMilestones: boolean): readonly ReportKind[] {
  return hasMilestones ? KINDS : KINDS.filter((kind) => kind !== 'progress');
}

/** What a kind can be written as. */
export function formatsOf(kind: ReportKind): readonly ReportFormat[] {
  return FORMATS[kind];
}

/** What may be left out of a kind or put into it, in a format. */
export function contentsOf(kind: ReportKind, format: ReportFormat): readonly Content[] {
  const without = WITHOUT[format] ?? [];
  const charts = format === 'xlsx' || !CHARTS_IN_WORKBOOK.includes(kind);
  return CONTENTS[kind].filter((content) => !without.includes(content) && (content !== 'charts' || charts));
}

/** Whether the file shows whose it is and has a colour and paper. */
export function hasLook(format: ReportFormat): boolean {
  return WITH_LOOK.includes(format);
}

/** Whether a milestone may be chosen to compare with. */
export function compares(kind: ReportKind): boolean {
  return kind === 'full' || kind === 'progress';
}

/** What a project has to choose from. */
export interface Given {
  /** The sections that it works on. */
  sections: readonly string[];
  /** The ids of its milestones, newest first. */
  milestones: readonly string[];
}

/** The same wish without what is not there (any more): a format, a section, a milestone. */
export function suited(options: ReportOptions, { sections, milestones }: Given): ReportOptions {
  const kind = kindsOf(milestones.length > 0).includes(options.kind) ? options.kind : 'full';
  const format = formatsOf(kind).includes(options.format) ? options.format : 'pdf';
  const known = options.since !== null && milestones.includes(options.since) ? options.since : null;
  return {
    ...options,
    kind,
    format,
    second: options.second === options.language ? null : options.second,
    sections: sections.filter((section) => options.sections.includes(section)),
    since: kind === 'progress' ? (known ?? milestones[0] ?? null) : compares(kind) ? known : null,
  };
}

/** The wish as the core hears it: all sections are no choice, and a report about some of them says so. */
export function asked(options: ReportOptions, { sections }: Given): ReportOptions {
  return options.sections.length === sections.length ? { ...options, sections: [] } : options;
}
