//! The commands of the window, each two or three lines over the api. They run off the main thread, so that a slow disk never
//! freezes the window.

use api::portfolio::Reading;
use api::view::{
    AnswersProposal, ComparisonView, Exported, FigureView, FrameworkView, ImportedAnswers, MilestoneView,
    OverviewView, PackProposal, PackView, Place, PlanView, Profile, ProjectView, ProjectsView, ReportChoices,
    ReportOptions, ReportPreview, Saved, Settings, StartView, UpgradeView,
};
use api::{Change, Code, Error, Language, PackVersion};
use tauri::State;
use tauri::ipc::Channel;
use uuid::Uuid;

use crate::desk::Desk;
use crate::dialogs::{self, PackSource};
use crate::files;

type Answer<T> = Result<T, Error>;

#[tauri::command(async)]
pub(crate) fn start(desk: State<'_, Desk>) -> Answer<StartView> {
    Ok(desk.api()?.start(language_of_computer()))
}

#[tauri::command]
pub(crate) fn system_language() -> Answer<Option<Language>> {
    Ok(language_of_computer())
}

fn language_of_computer() -> Option<Language> {
    sys_locale::get_locale().and_then(|tag| Language::from_tag(&tag))
}

#[tauri::command(async)]
pub(crate) fn close_window(window: tauri::WebviewWindow) -> Answer<()> {
    window.destroy().map_err(|error| Error::new(Code::Internal, error))
}

#[tauri::command(async)]
pub(crate) fn save_settings(desk: State<'_, Desk>, settings: Settings) -> Answer<Settings> {
    desk.api()?.save_settings(settings)
}

#[tauri::command(async)]
pub(crate) fn framework(
    desk: State<'_, Desk>,
    pack: Option<PackVersion>,
    language: Language,
) -> Answer<FrameworkView> {
    desk.api()?.framework(pack.as_ref(), language)
}

#[tauri::command(async)]
pub(crate) fn packs(desk: State<'_, Desk>, language: Language) -> Answer<Vec<PackView>> {
    desk.api()?.packs(language)
}

#[tauri::command]
pub(crate) async fn choose_pack(
    window: tauri::WebviewWindow,
    desk: State<'_, Desk>,
    source: PackSource,
    language: Language,
) -> Answer<Option<PackProposal>> {
    let api = desk.api()?;
    let Some(path) = dialogs::choose_pack(&window, source).await else { return Ok(None) };
    let proposal = api.propose_pack(&path, language)?;
    desk.propose(path);
    Ok(Some(proposal))
}

#[tauri::command(async)]
pub(crate) fn install_pack(desk: State<'_, Desk>) -> Answer<PackVersion> {
    desk.api()?.install_pack(&desk.proposed()?)
}

#[tauri::command(async)]
pub(crate) fn remove_pack(desk: State<'_, Desk>, pack: PackVersion) -> Answer<()> {
    desk.api()?.remove_pack(&pack)
}

#[tauri::command(async)]
pub(crate) fn projects(desk: State<'_, Desk>) -> Answer<ProjectsView> {
    desk.api()?.projects()
}

#[tauri::command(async)]
pub(crate) fn create_project(
    desk: State<'_, Desk>,
    profile: Profile,
    pack: Option<PackVersion>,
) -> Answer<Uuid> {
    desk.api()?.create_project(profile, pack.as_ref())
}

#[tauri::command(async)]
pub(crate) fn open_project(desk: State<'_, Desk>, id: Uuid) -> Answer<ProjectView> {
    desk.api()?.open_project(id)
}

#[tauri::command(async)]
pub(crate) fn duplicate_project(desk: State<'_, Desk>, id: Uuid, name: String) -> Answer<Uuid> {
    desk.api()?.duplicate_project(id, name)
}

#[tauri::command(async)]
pub(crate) fn archive_project(desk: State<'_, Desk>, id: Uuid, archived: bool) -> Answer<Saved> {
    desk.api()?.archive_project(id, archived)
}

#[tauri::command(async)]
pub(crate) fn delete_project(desk: State<'_, Desk>, id: Uuid) -> Answer<()> {
    desk.api()?.delete_project(id)
}

#[tauri::command(async)]
pub(crate) fn restore_project(desk: State<'_, Desk>, id: Uuid) -> Answer<()> {
    desk.api()?.restore_project(id)
}

#[tauri::command(async)]
pub(crate) fn erase_project(desk: State<'_, Desk>, id: Uuid) -> Answer<()> {
    desk.api()?.erase_project(id)
}

#[tauri::command(async)]
pub(crate) fn open_sample(desk: State<'_, Desk>, language: Language) -> Answer<Uuid> {
    desk.api()?.open_sample(language)
}

#[tauri::command(async)]
pub(crate) fn reset_sample(desk: State<'_, Desk>, id: Uuid, language: Language) -> Answer<Uuid> {
    desk.api()?.reset_sample(id, language)
}

#[tauri::command(async)]
pub(crate) fn change(desk: State<'_, Desk>, id: Uuid, change: Change) -> Answer<Saved> {
    desk.api()?.change(id, change)
}

#[tauri::command(async)]
pub(crate) fn undo(desk: State<'_, Desk>, id: Uuid) -> Answer<Saved> {
    desk.api()?.undo(id)
}

#[tauri::command(async)]
pub(crate) fn redo(desk: State<'_, Desk>, id: Uuid) -> Answer<Saved> {
    desk.api()?.redo(id)
}

#[tauri::command(async)]
pub(crate) fn save_place(desk: State<'_, Desk>, id: Uuid, place: Place) -> Answer<()> {
    desk.api()?.save_place(id, &place)
}

#[tauri::command(async)]
pub(crate) fn overview(desk: State<'_, Desk>, id: Uuid) -> Answer<OverviewView> {
    desk.api()?.overview(id)
}

#[tauri::command(async)]
pub(crate) fn plan(desk: State<'_, Desk>, id: Uuid) -> Answer<PlanView> {
    desk.api()?.plan(id)
}

#[tauri::command(async)]
pub(crate) fn upgrade(desk: State<'_, Desk>, id: Uuid, language: Language) -> Answer<UpgradeView> {
    desk.api()?.upgrade(id, language)
}

#[tauri::command(async)]
pub(crate) fn upgrade_project(desk: State<'_, Desk>, id: Uuid) -> Answer<Saved> {
    desk.api()?.upgrade_project(id)
}

#[tauri::command(async)]
pub(crate) fn report_choices(desk: State<'_, Desk>, id: Uuid, language: Language) -> Answer<ReportChoices> {
    desk.api()?.report_choices(id, language)
}

#[tauri::command(async)]
pub(crate) fn save_report_options(desk: State<'_, Desk>, id: Uuid, options: ReportOptions) -> Answer<()> {
    desk.api()?.save_report_options(id, options)
}

#[tauri::command]
pub(crate) async fn choose_report_logo(
    window: tauri::WebviewWindow,
    desk: State<'_, Desk>,
    id: Uuid,
    language: Language,
) -> Answer<Option<ReportChoices>> {
    let api = desk.api()?;
    let chosen = dialogs::choose_picture(&window).await;
    chosen.map(|path| api.set_report_logo(id, &path, language)).transpose()
}

#[tauri::command(async)]
pub(crate) fn remove_report_logo(
    desk: State<'_, Desk>,
    id: Uuid,
    language: Language,
) -> Answer<ReportChoices> {
    desk.api()?.remove_report_logo(id, language)
}

#[tauri::command(async)]
pub(crate) fn preview_report(
    desk: State<'_, Desk>,
    id: Uuid,
    options: ReportOptions,
) -> Answer<ReportPreview> {
    Ok(desk.preview.put(desk.api()?.preview_report(id, &options)?))
}

#[tauri::command]
pub(crate) async fn export_report(
    window: tauri::WebviewWindow,
    desk: State<'_, Desk>,
    id: Uuid,
    options: ReportOptions,
) -> Answer<Option<Exported>> {
    let (api, work) = (desk.api()?, desk.work.begin());
    let name = api.report_file_name(id, &options)?;
    let Some(path) = dialogs::save(&window, &name, options.format).await else { return Ok(None) };
    let exported = api.export_report(id, &options, &path, &|| work.goes_on())?;
    desk.exported(path);
    Ok(Some(exported))
}

#[tauri::command]
pub(crate) async fn export_portfolio(
    window: tauri::WebviewWindow,
    desk: State<'_, Desk>,
    projects: Vec<Uuid>,
    options: ReportOptions,
    progress: Channel<Reading>,
) -> Answer<Option<Exported>> {
    let (api, work) = (desk.api()?, desk.work.begin());
    let name = api.portfolio_file_name(&options);
    let Some(path) = dialogs::save(&window, &name, options.format).await else { return Ok(None) };
    let mut go_on = |step| progress.send(step).is_ok() && work.goes_on();
    let exported = api.export_portfolio(&projects, &options, &path, &mut go_on)?;
    desk.exported(path);
    Ok(Some(exported))
}

#[tauri::command]
pub(crate) async fn choose_answers(
    window: tauri::WebviewWindow,
    desk: State<'_, Desk>,
    id: Uuid,
) -> Answer<Option<AnswersProposal>> {
    let api = desk.api()?;
    let Some(path) = dialogs::choose_answers(&window).await else { return Ok(None) };
    let proposal = api.propose_answers(id, &path)?;
    desk.propose_answers(path);
    Ok(Some(proposal))
}

#[tauri::command(async)]
pub(crate) fn import_answers(desk: State<'_, Desk>, id: Uuid) -> Answer<ImportedAnswers> {
    desk.api()?.import_answers(id, &desk.proposed_answers()?)
}

#[tauri::command]
pub(crate) fn cancel_report(desk: State<'_, Desk>) -> Answer<()> {
    desk.work.end();
    Ok(())
}

#[tauri::command(async)]
pub(crate) fn milestones(desk: State<'_, Desk>, id: Uuid) -> Answer<Vec<MilestoneView>> {
    desk.api()?.milestones(id)
}

#[tauri::command(async)]
pub(crate) fn compare(
    desk: State<'_, Desk>,
    id: Uuid,
    since: Uuid,
    until: Option<Uuid>,
) -> Answer<ComparisonView> {
    desk.api()?.compare(id, since, until)
}

#[tauri::command(async)]
pub(crate) fn figures(desk: State<'_, Desk>, id: Uuid, language: Language) -> Answer<Vec<FigureView>> {
    desk.api()?.figures(id, language)
}

#[tauri::command(async)]
pub(crate) fn change_figure(
    desk: State<'_, Desk>,
    id: Uuid,
    since: Uuid,
    until: Option<Uuid>,
    language: Language,
) -> Answer<FigureView> {
    desk.api()?.change_figure(id, since, until, language)
}

#[tauri::command(async)]
pub(crate) fn open_exported(desk: State<'_, Desk>) -> Answer<()> {
    files::open(&desk.last_exported()?)
}

#[tauri::command(async)]
pub(crate) fn show_exported(desk: State<'_, Desk>) -> Answer<()> {
    files::show(&desk.last_exported()?)
}
