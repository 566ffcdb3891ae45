// What is done with a whole project from the list and from the top bar: each with its way back.
import { toasts } from '../../components/toasts.svelte';
import { isolate, t } from '../../i18n/words.svelte';
import * as commands from '../../ipc/commands';
import { attempt } from '../frame/faults.svelte';
import { list } from './list.svelte';

/** Puts a project away or takes it out again, and offers to undo it. */
export async function archiveWithUndo(id: string, name: string, archived: boolean): Promise<boolean> {
  const act = (put: boolean): Promise<boolean> =>
    attempt(async () => {
      await commands.archiveProject(id, put);
      await list.load();
    });
  if (!(await act(archived))) return false;
  const said = { name: isolate(name) };
  toasts.show(archived ? t('projects.archived_toast', said) : t('projects.unarchived_toast', said), {
    label: t('action.undo'),
    run: () => void act(!archived),
  });
  return true;
}

/** Deletes a project, which can be taken back for a while, and offers to undo it. */
export async function deleteWithUndo(id: string, name: string): Promise<boolean> {
  const done = await attempt(async () => {
    await commands.deleteProject(id);
    await list.load();
  });
  if (!done) return false;
  toasts.show(t('projects.deleted_short', { name: isolate(name) }), {
    label: t('action.undo'),
    run: () => void takeBack(id),
  });
  return true;
}

/** Takes a deleted project back. */
export function takeBack(id: string): Promise<boolean> {
  return attempt(async () => {
    await commands.restoreProject(id);
    await list.load();
  });
}
