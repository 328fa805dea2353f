import Inbox from "lucide-react/icons/inbox";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { beginningOf, formatNumber } from "@/lib/format";
import { otherReadings, wordsOfSearch } from "@/lib/worklist/alternativeSearches";
import type { SearchMeta } from "@/lib/worklist/contract";
import {
  fromStart,
  isEntityLookup,
  isNarrowed,
  plainView,
  type View,
  type ViewId,
  VIEWS,
  withAttention,
  withoutFilters,
} from "@/lib/worklist/views";
import { showView } from "@/components/views/useView";

interface Words {
  title: string;
  text: string;
  /** Where to go from here. */
  to: View;
  label: string;
}

const goTo = (id: ViewId) => ({ to: plainView(id), label: `Show ${VIEWS[id].label.toLowerCase()}` });

const NOTHING: Record<ViewId, Words> = {
  mine: {
    title: "No open case is assigned to you",
    text: "Take one that needs attention and that nobody has yet.",
    to: withAttention(plainView("unassigned")),
    label: "Show unassigned",
  },
  review: { title: "Nothing waits for your review", text: "You are the reviewer of no open case.", ...goTo("mine") },
  unassigned: {
    title: "Every open case has an assignee",
    text: "What still needs a person is under Needs attention.",
    ...goTo("attention"),
  },
  attention: {
    title: "No open case needs attention",
    text: "No open case is waiting for a person.",
    ...goTo("everything"),
  },
  everything: {
    title: "There is no case in this account",
    text: "Cases appear here as soon as FrankieOne has created their profiles.",
    ...goTo("mine"),
  },
};

/** Shown where a view holds no row: why, and where to go next. */
export default function EmptyView({ view, meta }: { view: View; meta: SearchMeta }) {
  const { title, text, to, label } = wordsFor(view, meta);
  return (
    <EmptyState
      icon={<Inbox aria-hidden size={24} />}
      title={title}
      actions={
        <>
          {otherReadings(view).map((reading) => (
            <Button key={reading.label} onClick={() => showView(reading.view)}>
              {`Look in: ${reading.label}`}
            </Button>
          ))}
          <Button variant="quiet" onClick={() => showView(to)}>
            {label}
          </Button>
        </>
      }
    >
      {text}
    </EmptyState>
  );
}

function wordsFor(view: View, meta: SearchMeta): Words {
  if (view.page > 1)
    return {
      title: `Page ${formatNumber(view.page)} holds no case`,
      text: "The list has fewer pages now.",
      to: fromStart(view),
      label: "Go to the first page",
    };
  if (isEntityLookup(view))
    return {
      title: "No case has this entity id",
      text: "It may belong to another account, or its profile is out of use and gone from the search of FrankieOne.",
      ...goTo("everything"),
    };
  if (view.search)
    return {
      title: "No case found",
      text: `Looked for “${beginningOf(view.search.term, 80)}” in one field: ${wordsOfSearch(view)}${others(view)}.`,
      to: withoutFilters(view),
      label: "Clear all filters",
    };
  if (isNarrowed(view))
    return {
      title: "No case matches these filters",
      text: `Take filters away to see more of ${VIEWS[view.id].label.toLowerCase()}.`,
      to: withoutFilters(view),
      label: "Clear all filters",
    };
  return meta.computed && !meta.computed.complete ? beyond(meta) : NOTHING[view.id];
}

function others(view: View): string {
  return isNarrowed({ ...view, search: undefined }) ? ", among the cases the other filters leave" : "";
}

function beyond({ computed }: SearchMeta): Words {
  return {
    title: `All of the first ${formatNumber(computed?.scanned ?? 0)} open cases have an assignee`,
    text: "There are more cases than the desk reads for this. Narrow them with a filter to look further.",
    ...goTo("attention"),
  };
}
