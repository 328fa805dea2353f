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
  "So many cases are waiting that FrankieOne's own filter was used, which looks at the latest run only: cases that wait because of an earlier run of another workflow are missing here. Add a filter to find them.";

const NARROWED =
  "Its status filter was used instead: cases that were never run, or whose run broke off with a final status, are missing here. Add a filter, or export the view: the file includes them all.";

const UNCERTAIN =
  "The list may have changed while it was being read, so a case may be missing. Refresh to read it again.";

function computedNote(view: View, { scanned, of, complete, narrowed }: ScanExtent): string {
  const what = view.id === "unassigned" ? "cases without an assignee" : "undecided cases of any workflow";
  const why = `FrankieOne cannot search for ${what}`;
  if (complete && narrowed) return `${why}, and more are open than Countersign can check. ${NARROWED}`;
  if (complete) return `${why}: all ${plural(scanned, "matching case")} were checked.`;
  const order = ORDERS.find(({ sort, order }) => sort === "updated" && order === view.order)?.label.toLowerCase();
  const whole = of === undefined ? "" : ` of ${formatNumber(of)}`;
  return `${why}: only the first ${formatNumber(scanned)}${whole} (${order}) were checked. Add a filter to reach the others.`;
}

function unreadableNote(count: number): string {
  return `${plural(count, "match", "matches")} came from FrankieOne without an entity or service and cannot be shown.`;
}
