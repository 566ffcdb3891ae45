// The way from the checklist to an entry of the framework screen.
import { openPart, type Part } from '../framework/framework.svelte';

export function showInFramework(part: Exclude<Part, 'packs'>, id: string): void {
  openPart(part, id);
}
