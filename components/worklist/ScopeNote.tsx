import { formatNumber, plural } from "@/lib/format";
import type { ScanExtent, SearchMeta } from "@/lib/worklist/contract";
import { ORDERS, type View } from "@/lib/worklist/views";

/** What must be said about a list so that nobody takes it for more than it is. Loaded where there is something to say. */
export default function ScopeNote({ view, meta }: { view: View; meta: SearchMeta }) {
  const notes = [
    ...(meta.computed ? [computedNote(view, meta.computed)] : []),
    ...(meta.unreadable > 0 ? [unreadableNote(meta.unreadable)] : []),
  ];
  return notes.map((note) => (
    <p key={note} className="pt-2 text-xs text-ink-muted">
      {note}
    </p>
  ));
}

function computedNote(view: View, { scanned, of, complete }: ScanExtent): string {
  const why = "FrankieOne cannot search for cases without an assignee";
  if (complete) return `${why}: the desk did it over all ${plural(scanned, "case")} that match.`;
  const order = ORDERS.find(({ sort, order }) => sort === "updated" && order === view.order)?.label.toLowerCase();
  const whole = of === undefined ? "" : ` of ${formatNumber(of)}`;
  return `${why}: the desk did it over the first ${formatNumber(scanned)}${whole} (${order}). Filter to reach the others.`;
}

function unreadableNote(count: number): string {
  return `${plural(count, "match", "matches")} of FrankieOne named no entity or service and cannot be shown.`;
}
