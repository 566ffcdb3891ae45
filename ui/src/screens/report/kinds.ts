// What there is for each kind of report: the formats, and what may be left out or put in. The core refuses the rest.
import type { ReportFormat, ReportKind, ReportOptions } from '../../ipc/bindings';
import table from '../../ipc/report-contents.json';

/** The parts of a report that one chooses. */
export type Content = 'charts' | 'plan' | 'items' | 'evidence' | 'notes' | 'history' | 'roles';

const FORMATS: readonly ReportFormat[] = ['pdf', 'docx', 'xlsx', 'html', 'csv', 'json', 'markdown', 'ics'];
const KINDS: readonly ReportKind[] = ['full', 'summary', 'gaps_and_plan', 'progress', 'blank'];

/** As the core has it: the formats of a kind in their order, each with what may be left out or put in. */
const TABLE = table.kinds as Record<ReportKind, Partial<Record<ReportFormat, Content[]>>>;

/** Formats with a look: an organisation's name and mark, a colour, a size of paper. */
const WITH_LOOK: readonly ReportFormat[] = ['pdf', 'docx', 'xlsx', 'html'];

/** The kinds of report of a project, in the order in which they are offered. */
export function kindsOf(hasMilestones: boolean): readonly ReportKind[] {
  return hasMilestones ? KINDS : KINDS.filter((kind) => kind !== 'progress');
}

/** What a kind can be written as. */
export function formatsOf(kind: ReportKind): readonly ReportFormat[] {
  return FORMATS.filter((format) => TABLE[kind][format]);
}

/** What may be left out of a kind or put into it, in a format. */
export function contentsOf(kind: ReportKind, format: ReportFormat): readonly Content[] {
  return TABLE[kind][format] ?? [];
}

/** Whether a second language can stand beside the first. One is enough for programs. */
export function hasSecond(format: ReportFormat): boolean {
  return format !== 'json' && format !== 'ics';
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
