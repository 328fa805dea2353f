import Inbox from "lucide-react/icons/inbox";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { formatNumber } from "@/lib/format";
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
import { showView } from "./useView";

interface Words {
  title: string;
  text: string;
  /** Where to go from here. */
  to: View;
  label: string;
}

const goTo = (id: ViewId) => ({ to: plainView(id), label: `Look at ${VIEWS[id].label.toLowerCase()}` });

const NOTHING: Record<ViewId, Words> = {
  mine: {
    title: "No open case is assigned to you",
    text: "Take one that needs attention and that nobody has yet.",
    to: withAttention(plainView("unassigned")),
    label: "Look at unassigned",
  },
  review: { title: "Nothing waits for your review", text: "You are the reviewer of no open case.", ...goTo("mine") },
  unassigned: {
    title: "Every open case has an assignee",
    text: "What still needs a person is under Needs attention.",
    ...goTo("attention"),
  },
  attention: {
    title: "No open case needs attention",
    text: "No run of an open case asks a person for anything.",
    ...goTo("everything"),
  },
  everything: {
    title: "There is no case in this account",
    text: "Cases appear here as soon as FrankieOne has created their profiles.",
    ...goTo("mine"),
  },
};

/** What stands where a view holds no row: why, and where to go next. */
export default function EmptyView({ view, meta }: { view: View; meta: SearchMeta }) {
  const { title, text, to, label } = wordsFor(view, meta);
  return (
    <EmptyState
      icon={<Inbox aria-hidden size={24} />}
      title={title}
      actions={<Button onClick={() => showView(to)}>{label}</Button>}
    >
      {text}
    </EmptyState>
  );
}

function wordsFor(view: View, meta: SearchMeta): Words {
  if (view.page > 1)
    return {
      title: `Page ${formatNumber(view.page)} holds no case`,
      text: "The list is shorter than that, or has become so.",
      to: fromStart(view),
      label: "Go to the first page",
    };
  if (isEntityLookup(view))
    return {
      title: "No case has this entity id",
      text: "It may belong to another account, or its profile is out of use and gone from the search of FrankieOne.",
      ...goTo("everything"),
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

function beyond({ computed }: SearchMeta): Words {
  return {
    title: `All of the first ${formatNumber(computed?.scanned ?? 0)} open cases have an assignee`,
    text: "There are more cases than the desk reads for this. Narrow them with a filter to look further.",
    ...goTo("attention"),
  };
}
