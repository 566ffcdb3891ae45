// Whether a newer version of the framework is offered to the open project, and what its people do about it: look at it,
// put the offer away until the window is closed, take the version or keep the present one.
import { SvelteSet } from 'svelte/reactivity';
import { toasts } from '../../components/toasts.svelte';
import { t } from '../../i18n/words.svelte';
import type { PackVersion, ProjectView, Saved, UpgradeView } from '../../ipc/bindings';
import type { OpenProject } from '../../state/project.svelte';
import { attempt } from '../frame/faults.svelte';

const away = new SvelteSet<string>();

/** The version to offer; undefined when there is none, when it was declined, or when the offer was put away. */
export function offered(view: ProjectView): PackVersion | undefined {
  const { newer } = view;
  return newer && !view.is_newer_declined && !away.has(place(view, newer)) ? newer : undefined;
}

/** Whether to say that the project is shown with another version than its own. */
export function isShownElsewise(view: ProjectView): boolean {
  return !isSame(view.pack, view.framework) && !away.has(place(view, view.framework));
}

/** Does not speak of this version again until the window is closed. */
export function putAway(view: ProjectView, version: PackVersion): void {
  away.add(place(view, version));
}

/** Carries the project to the newer version and offers the way back; true when it went well. */
export async function upgradeWithUndo(project: OpenProject, { to }: UpgradeView): Promise<boolean> {
  return attempt(async () => {
    // Words that are not sent yet belong to the version that their writer saw.
    await project.finish();
    told(project, t('upgrade.done', { version: to.version }), await project.upgrade());
  });
}

/** Keeps the present version, so that the newer one is not offered again; true when it went well. */
export async function declineWithUndo(project: OpenProject, { from, to }: UpgradeView): Promise<boolean> {
  return attempt(async () => {
    told(project, t('upgrade.kept', { from: from.version, to: to.version }), await project.declineUpgrade(to));
  });
}

function told(project: OpenProject, message: string, saved: Saved): void {
  toasts.show(message, { label: t('action.undo'), run: () => void attempt(() => back(project, saved)) });
}

/** Undoes just that act: a later answer must not be taken for it. */
async function back(project: OpenProject, { at }: Saved): Promise<void> {
  if (project.savedAt === at) await project.undo();
  else toasts.show(t('upgrade.undo_not_last'));
}

function place(view: ProjectView, { id, version }: PackVersion): string {
  return `${view.id} ${id} ${version}`;
}

function isSame(one: PackVersion, other: PackVersion): boolean {
  return one.id === other.id && one.version === other.version;
}
