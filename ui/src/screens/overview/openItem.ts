// The way from a list to an item: the checklist, with that item open.
import type { ItemId } from '../../ipc/bindings';
import { session } from '../../state/session.svelte';

export function openItem(item: ItemId): void {
  const section = session.item(item)?.section.id;
  if (section === undefined) return;
  session.project?.moveTo({ section, item, mode: 'list' });
  session.go('checklist');
}
