"use client";

import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import type { SavedView } from "@/lib/views/contract";
import type { useViewAct } from "@/lib/views/mutations";
import { RenameView } from "./RenameView";
import { ViewName } from "./ViewName";

interface OwnViewProps {
  view: SavedView;
  current: boolean;
  mayShare: boolean;
  act: ReturnType<typeof useViewAct>;
}

/** One of the officer's own views, with what can be done to it. */
export function OwnView({ view, current, mayShare, act }: OwnViewProps) {
  const [mode, setMode] = useState<"name" | "rename" | "delete">("name");
  const { id, shared } = view;
  const busy = act.isPending && "id" in act.variables && act.variables.id === id;
  const back = () => setMode("name");
  if (mode === "rename")
    return (
      <li className="px-3 py-2">
        <RenameView view={view} act={act} onClose={back} />
      </li>
    );
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 px-3 py-2">
      <ViewName view={view} current={current} />
      <div className="ml-auto flex flex-wrap gap-1">
        {mode === "delete" ? (
          <>
            <Button size="sm" onClick={back}>
              Keep it
            </Button>
            <Button autoFocus size="sm" variant="danger" busy={busy} onClick={() => act.mutate({ act: "delete", id })}>
              {shared ? "Delete for everyone" : "Delete it"}
              <Whose view={view} />
            </Button>
          </>
        ) : (
          <>
            <Button size="sm" variant="quiet" onClick={() => setMode("rename")}>
              Rename
              <Whose view={view} />
            </Button>
            {(mayShare || shared) && (
              <Button
                size="sm"
                variant="quiet"
                busy={busy}
                unavailable={mayShare ? undefined : "Only a team lead can stop sharing a view; you can delete it"}
                onClick={() => act.mutate({ act: "share", id, shared: !shared })}
              >
                {shared ? "Stop sharing" : "Share with the team"}
                <Whose view={view} />
              </Button>
            )}
            <Button size="sm" variant="quiet" onClick={() => setMode("delete")}>
              Delete
              <Whose view={view} />
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

/** The accessible name of each row's button includes the view. */
function Whose({ view: { name } }: { view: SavedView }) {
  return <VisuallyHidden>: {name}</VisuallyHidden>;
}
