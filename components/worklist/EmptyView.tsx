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
    text: "Take an unassigned case that needs attention.",
    to: withAttention(plainView("unassigned")),
    label: "Show unassigned",
  },
  review: {
    title: "Nothing is waiting for your review",
    text: "You are not the reviewer of any open case.",
    ...goTo("mine"),
  },
  unassigned: {
    title: "Every open case has an assignee",
    text: "Cases that need a person are under Needs attention.",
    ...goTo("attention"),
  },
  attention: {
    title: "No open case needs attention",
    text: "No open case is waiting for a person.",
    ...goTo("everything"),
  },
  everything: {
    title: "There are no cases in this account",
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
      title: `Page ${formatNumber(view.page)} has no cases`,
      text: "The list has fewer pages now.",
      to: fromStart(view),
      label: "Go to the first page",
    };
  if (isEntityLookup(view))
    return {
      title: "No case has this entity ID",
      text: "It may belong to another account, or its profile is inactive and FrankieOne's search no longer finds it.",
      ...goTo("everything"),
    };
  if (view.search)
    return {
      title: "No case found",
      text: `Searched for “${beginningOf(view.search.term, 80)}” in one field: ${wordsOfSearch(view)}${others(view)}.`,
      to: withoutFilters(view),
      label: "Clear all filters",
    };
  if (isNarrowed(view))
    return {
      title: "No case matches these filters",
      text: "Clear some filters to see more.",
      to: withoutFilters(view),
      label: "Clear all filters",
    };
  return meta.computed && !meta.computed.complete ? beyond(meta) : NOTHING[view.id];
}

function others(view: View): string {
  return isNarrowed({ ...view, search: undefined }) ? ", within the other filters" : "";
}

function beyond({ computed }: SearchMeta): Words {
  return {
    title: `All of the first ${formatNumber(computed?.scanned ?? 0)} open cases have an assignee`,
    text: "There are more open cases than Countersign checks for this. Add a filter to reach the others.",
    ...goTo("attention"),
  };
}
