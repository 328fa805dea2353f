"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/Button";
import { formatNumber, plural } from "@/lib/format";
import type { CaseRow } from "@/lib/worklist/contract";
import { type Turned, turnedPast } from "@/lib/worklist/passedBy";
import { worklistPage } from "@/lib/worklist/queries";
import type { Viewer } from "@/lib/worklist/viewRequest";
import { viewHref } from "@/lib/worklist/viewUrl";
import { fromStart, type View } from "@/lib/worklist/views";
import { showView } from "@/components/views/useView";

interface PassedByProps {
  view: View;
  viewer: Viewer;
  /** The rows of the view's page, once they are its own. */
  rows?: readonly CaseRow[];
}

interface Shown {
  view: View;
  rows: readonly CaseRow[];
}

const listOf = (view: View) => `${viewHref(fromStart(view))} ${view.band ?? ""}`;

/** Whether somebody who turned to this page has passed by cases: the page before is read once more, and compared. */
export default function PassedBy({ view, viewer, rows }: PassedByProps) {
  const client = useQueryClient();
  const before = useRef<Shown>(undefined);
  const [told, setTold] = useState<{ address: string; words: string }>();
  const address = viewHref(view);
  useEffect(() => {
    if (!rows) return;
    const last = before.current;
    before.current = { view, rows };
    const isTurned = last && listOf(last.view) === listOf(view) && last.view.page === view.page - 1;
    if (!isTurned) return;
    client.fetchQuery({ ...worklistPage(last.view, viewer), staleTime: 0 }).then(
      ({ matches }) => setTold({ address, words: wordsOf(turnedPast(last.rows, matches, rows), last.view) }),
      // The page is shown; whether any case was missed is unknown.
      () => setTold({ address, words: `${pageOf(last.view)} could not be read again: ${MAY_HAVE}` }),
    );
  }, [client, view, viewer, rows, address]);
  if (told?.address !== address || told.words === "") return null;
  const page = formatNumber(view.page - 1);
  return (
    <p role="status" className="flex flex-wrap items-center gap-2 pt-2">
      {told.words}
      <Button size="sm" onClick={() => showView({ ...view, page: view.page - 1 })}>
        Show page {page}
      </Button>
    </p>
  );
}

const pageOf = ({ page }: View) => `Page ${formatNumber(page)}`;
const MAY_HAVE = "cases may have moved to it since you saw it.";

/** What moved, in sentences; nothing where nothing did. In: what turning came to, and the view of the page before. */
function wordsOf({ passed, again, isFar }: Turned, before: View): string {
  const page = pageOf(before).toLowerCase();
  if (isFar)
    return `The list has changed a lot since you turned the page: none of the cases you saw on ${page} are still there. Start again at page 1.`;
  const sentences = [
    passed.length > 0 && `${plural(passed.length, "case")} moved to ${page} after you had seen it.`,
    again.length > 0 &&
      `${plural(again.length, "case")} from ${page} ${again.length === 1 ? "appears" : "appear"} here again.`,
  ].filter((sentence) => sentence !== false);
  return sentences.length > 0 ? `The list changed as you turned the page: ${sentences.join(" ")}` : "";
}
