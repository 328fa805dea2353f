import type { ScanExtent, SearchMeta } from "@/lib/worklist/contract";
import type { View } from "@/lib/worklist/views";

/** Must it be said how far the server read? That the officer's own undecided cases are complete need not be. */
export const isWorthSaying = ({ id }: Pick<View, "id">, { complete, narrowed }: ScanExtent): boolean =>
  id === "unassigned" || !complete || narrowed === true;

/** Is there anything to say of a list that nobody should take for more than it is (`ScopeNote`)? */
export function hasScopeNote(view: Pick<View, "id">, { computed, latestOnly, unreadable }: SearchMeta): boolean {
  const ofExtent = computed && (computed.certain === false || isWorthSaying(view, computed));
  return Boolean(ofExtent || latestOnly || unreadable > 0);
}
