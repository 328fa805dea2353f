import { formatNumber, plural } from "@/lib/format";
import type { ScanExtent, SearchMeta } from "@/lib/worklist/contract";
import { ORDERS, type View } from "@/lib/worklist/views";
import { isWorthSaying } from "./scopeNotes";

/** What must be said about a list so that nobody takes it for more than it is. Loaded where there is something to say. */
export default function ScopeNote({ view, meta }: { view: View; meta: SearchMeta }) {
  const notes = [
    ...(meta.computed && isWorthSaying(view, meta.computed) ? [computedNote(view, meta.computed)] : []),
    ...(meta.latestOnly ? [LATEST_ONLY] : []),
    ...(meta.computed?.certain === false ? [UNCERTAIN] : []),
    ...(meta.unreadable > 0 ? [unreadableNote(meta.unreadable)] : []),
  ];
  return notes.map((note) => (
    <p key={note} className="pt-2 text-xs text-ink-muted">
      {note}
    </p>
  ));
}

const LATEST_ONLY =
  "So many cases wait that FrankieOne’s own filter was used: a case is missing here where an earlier run of another workflow is the one that waits. Filter to see fewer.";

const NARROWED =
  "Its filter by status was used: a case that was never run, or whose run broke off with a final status, is missing here. Filter to see fewer, or export the view: the file holds them all.";

const UNCERTAIN =
  "The list may have changed while the desk read it: a case may be missing here. Refresh to read it again.";

function computedNote(view: View, { scanned, of, complete, narrowed }: ScanExtent): string {
  const what = view.id === "unassigned" ? "cases without an assignee" : "undecided cases of any workflow";
  const why = `FrankieOne cannot search for ${what}`;
  if (complete && narrowed) return `${why}, and more are open than the desk reads. ${NARROWED}`;
  if (complete) return `${why}: all ${plural(scanned, "matching case")} were checked.`;
  const order = ORDERS.find(({ sort, order }) => sort === "updated" && order === view.order)?.label.toLowerCase();
  const whole = of === undefined ? "" : ` of ${formatNumber(of)}`;
  return `${why}: only the first ${formatNumber(scanned)}${whole} (${order}) were checked. Filter to reach the others.`;
}

function unreadableNote(count: number): string {
  return `${plural(count, "match", "matches")} of FrankieOne named no entity or service and cannot be shown.`;
}
