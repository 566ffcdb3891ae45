// A report over several projects: which formats there are, and which projects it begins with.
import type { Language, Paper, ProjectRow, ReportFormat, ReportOptions } from '../../ipc/bindings';
import table from '../../ipc/report-contents.json';

export const FORMATS = table.portfolio as readonly ReportFormat[];

/** What a person chooses about it. */
export interface Wish {
  language: Language;
  second: Language | null;
  format: ReportFormat;
  roles: boolean;
  paper: Paper;
}

/** Projects that go in unless somebody leaves them out: samples are made up, and what is archived is over. */
export function atFirst(rows: readonly ProjectRow[]): string[] {
  return rows.filter(({ sample, archived }) => !sample && !archived).map(({ id }) => id);
}

/** The wish as the core takes it. The rest belongs to the report of one project. */
export function asOptions(wish: Wish): ReportOptions {
  return {
    ...wish,
    kind: 'full',
    since: null,
    sections: [],
    charts: true,
    plan: true,
    items: true,
    evidence: false,
    notes: false,
    history: false,
    organisation: '',
    logo: false,
    accent: '#0c5465',
  };
}
