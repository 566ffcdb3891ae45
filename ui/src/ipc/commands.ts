// One line for each command of the core. The only place, with the rest of this folder, that knows Tauri. A test compares
// the names with those that the shell registers.
import { Channel, invoke } from '@tauri-apps/api/core';
import type {
  AnswersProposal,
  Change,
  ComparisonView,
  Exported,
  FigureView,
  FrameworkView,
  ImportedAnswers,
  Language,
  MilestoneView,
  OverviewView,
  PackProposal,
  PackVersion,
  PackView,
  Place,
  PlanView,
  Profile,
  ProjectsView,
  ProjectView,
  ReportChoices,
  ReportOptions,
  ReportPreview,
  Saved,
  Settings,
  StartView,
  UpgradeView,
} from './bindings';
import { coreError } from './error';

async function call<T>(command: string, args: Record<string, unknown> = {}): Promise<T> {
  try {
    return await invoke<T>(command, args);
  } catch (thrown) {
    throw coreError(thrown);
  }
}

export const start = () => call<StartView>('start');
/** The language of the computer, when Mainstay speaks it. */
export const systemLanguage = () => call<Language | null>('system_language');
/** Closes the window for good, after it said that it is to be closed. */
export const closeWindow = () => call<null>('close_window');
export const saveSettings = (settings: Settings) => call<Settings>('save_settings', { settings });
/** A framework in a language; without a pack, that of the program. */
export const framework = (pack: PackVersion | null, language: Language) => call<FrameworkView>('framework', { pack, language });

/** All packs that a project can be answered against. */
export const packs = (language: Language) => call<PackView[]>('packs', { language });
/** Asks for a folder or a zip by the system's dialog and looks at the pack in it; null when the person cancelled. */
export const choosePack = (source: 'folder' | 'zip', language: Language) =>
  call<PackProposal | null>('choose_pack', { source, language });
/** Installs the pack that was looked at last. */
export const installPack = () => call<PackVersion>('install_pack');
export const removePack = (pack: PackVersion) => call<null>('remove_pack', { pack });

export const projects = () => call<ProjectsView>('projects');
/** Creates a project against a pack; without one, against that of the program. */
export const createProject = (profile: Profile, pack: PackVersion | null) => call<string>('create_project', { profile, pack });
export const openProject = (id: string) => call<ProjectView>('open_project', { id });
export const duplicateProject = (id: string, name: string) => call<string>('duplicate_project', { id, name });
export const archiveProject = (id: string, archived: boolean) => call<Saved>('archive_project', { id, archived });
export const deleteProject = (id: string) => call<null>('delete_project', { id });
export const restoreProject = (id: string) => call<null>('restore_project', { id });
export const eraseProject = (id: string) => call<null>('erase_project', { id });
/** Opens the sample project in a language, making it when there is none; answers its id. */
export const openSample = (language: Language) => call<string>('open_sample', { language });
/** Throws away what was changed in the sample project. */
export const resetSample = (id: string, language: Language) => call<string>('reset_sample', { id, language });

export const change = (id: string, change: Change) => call<Saved>('change', { id, change });
export const undo = (id: string) => call<Saved>('undo', { id });
export const redo = (id: string) => call<Saved>('redo', { id });
/** Asks for a filled-in checklist by the system's dialog and looks at what it would change; null when the person cancelled. */
export const chooseAnswers = (id: string) => call<AnswersProposal | null>('choose_answers', { id });
/** Takes the answers of the checklist that was looked at last into the project. */
export const importAnswers = (id: string) => call<ImportedAnswers>('import_answers', { id });
export const savePlace = (id: string, place: Place) => call<null>('save_place', { id, place });

export const overview = (id: string) => call<OverviewView>('overview', { id });
/** The milestones of a project with their figures, by day. */
export const milestones = (id: string) => call<MilestoneView[]>('milestones', { id });
/** What happened since a milestone, until another one or until today. */
export const compare = (id: string, since: string, until: string | null) => call<ComparisonView>('compare', { id, since, until });
/** The figures of a project, drawn, in a language. */
export const figures = (id: string, language: Language) => call<FigureView[]>('figures', { id, language });
/** The scores of every section at two moments, drawn. */
export const changeFigure = (id: string, since: string, until: string | null, language: Language) =>
  call<FigureView>('change_figure', { id, since, until, language });
export const plan = (id: string) => call<PlanView>('plan', { id });

/** What the newer version of a project's pack changes for it. */
export const upgrade = (id: string, language: Language) => call<UpgradeView>('upgrade', { id, language });
export const upgradeProject = (id: string) => call<Saved>('upgrade_project', { id });

/** How the reports of a project were wanted last, or at first in this language. */
export const reportChoices = (id: string, language: Language) => call<ReportChoices>('report_choices', { id, language });
export const saveReportOptions = (id: string, options: ReportOptions) => call<null>('save_report_options', { id, options });
/** Asks for a picture by the system's dialog and keeps it as the organisation's mark; null when the person cancelled. */
export const chooseReportLogo = (id: string, language: Language) => call<ReportChoices | null>('choose_report_logo', { id, language });
export const removeReportLogo = (id: string, language: Language) => call<ReportChoices>('remove_report_logo', { id, language });
/** Prepares a report for the preview. */
export const previewReport = (id: string, options: ReportOptions) => call<ReportPreview>('preview_report', { id, options });
/** Asks for a file by the system's dialog and writes the report there; null when the person cancelled. */
export const exportReport = (id: string, options: ReportOptions) => call<Exported | null>('export_report', { id, options });
/** Opens the file that was written last, in the program that the system has for it. */
export const openExported = () => call<null>('open_exported');
/** Shows the file that was written last in its folder. */
export const showExported = () => call<null>('show_exported');

/** How far a report over many projects is. */
export interface Step {
  done: number;
  of: number;
}

/** Asks for a file by the system's dialog and writes a report over several projects there; null when the person cancelled. */
export const exportPortfolio = (projects: string[], options: ReportOptions, onProgress: (step: Step) => void) =>
  call<Exported | null>('export_portfolio', { projects, options, progress: new Channel<Step>(onProgress) });
/** Stops the report that is being made. */
export const cancelReport = () => call<null>('cancel_report');
