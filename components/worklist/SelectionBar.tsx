"use client";

import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { orSay } from "@/components/shell/codeMissing";
import { Button } from "@/components/ui/Button";
import { can } from "@/lib/permissions/can";
import { sessionQuery } from "@/lib/auth/queries";
import { plural } from "@/lib/format";
import type { CaseRow } from "@/lib/worklist/contract";

const BulkReassignDrawer = lazy(() => import("./BulkReassignDrawer").catch(orSay));

interface SelectionBarProps {
  /** The address of the list. */
  list: string;
  /** The selected rows by their keys. */
  selected: ReadonlyMap<string, CaseRow>;
  /** Releases every row. */
  onClose: () => void;
}

/** What can be done with the selected rows. */
export default function SelectionBar({ list, selected, onClose }: SelectionBarProps) {
  const [said, setSaid] = useState("");
  const [reassigning, reassign] = useState(false);
  const officer = useQuery(sessionQuery()).data?.officer;
  const ids = [...new Set([...selected.values()].map(({ entityId }) => entityId))];
  const copy = () =>
    void copyText(ids.join("\n")).then((copied) =>
      setSaid(copied ? `${plural(ids.length, "entity ID")} copied` : "Copying was blocked by the browser"),
    );
  return (
    <>
      <div className="sticky above-foot z-10 mx-auto mt-2 flex w-fit max-w-full flex-wrap items-center gap-2 rounded-lg bg-surface-raised py-1.5 pr-1.5 pl-3 shadow-raised">
        <span className="font-medium tabular-nums">{selected.size} selected</span>
        {officer && can(officer, "plan-moves").allowed && (
          <Button size="sm" variant="primary" onClick={() => reassign(true)}>
            Bulk reassign…
          </Button>
        )}
        <Button size="sm" onClick={copy}>
          Copy entity IDs
        </Button>
        <Button size="sm" variant="quiet" onClick={onClose}>
          Clear
        </Button>
        <span role="status" className="text-xs text-ink-muted empty:hidden">
          {said}
        </span>
      </div>
      {officer && reassigning && (
        <Suspense fallback={null}>
          <BulkReassignDrawer
            officer={officer}
            list={list}
            rows={[...selected.values()]}
            onClose={() => reassign(false)}
          />
        </Suspense>
      )}
    </>
  );
}

// The clipboard is missing without HTTPS and refuses without permission: both are reported.
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
