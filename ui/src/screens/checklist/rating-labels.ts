// The names and explanations of the six answers, as the rating group takes them.
import type { RatingLabels } from '../../components/ratings';
import type { FrameworkView } from '../../ipc/bindings';
import { session } from '../../state/session.svelte';

const made = new WeakMap<FrameworkView, RatingLabels>();

export function ratingLabels(): RatingLabels {
  const { framework } = session;
  let labels = made.get(framework);
  if (!labels) {
    labels = Object.fromEntries(framework.ratings.map(({ code, label, help }) => [code, { label: label.text, help: help.text }])) as RatingLabels;
    made.set(framework, labels);
  }
  return labels;
}
