// The two counts that a measure of the core holds only in parts. Nothing else of a measure is worked out on this side.
import type { Measure } from '../../ipc/bindings';

/** Rated or not applicable. */
export function answered({ rated, not_applicable }: Measure): number {
  return rated + not_applicable;
}

/** Nothing was said about it; what is not known yet is apart. */
export function open({ in_scope, rated, not_applicable, unknown }: Measure): number {
  return in_scope - rated - not_applicable - unknown;
}
