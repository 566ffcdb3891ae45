// The way to a filled-in checklist: the system's dialog, and what the file would change.
import type { AnswersProposal } from '../../ipc/bindings';
import * as commands from '../../ipc/commands';
import type { OpenProject } from '../../state/project.svelte';
import { attempt } from '../frame/faults.svelte';

let isChoosing = false;

/** What a checklist would change; undefined when the person cancelled, or when it was refused and a notice says why. */
export async function chooseAnswers(project: OpenProject): Promise<AnswersProposal | undefined> {
  // One dialog of the system at a time.
  if (isChoosing) return undefined;
  isChoosing = true;
  let proposal: AnswersProposal | null = null;
  await attempt(async () => {
    // Words that are still being written count as what is said now.
    await project.finish();
    proposal = await commands.chooseAnswers(project.id);
  });
  isChoosing = false;
  return proposal ?? undefined;
}
