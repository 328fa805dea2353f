"use client";

import RefreshCw from "lucide-react/icons/refresh-cw";
import { Badge } from "@/components/ui/Badge";
import { Button } from "@/components/ui/Button";
import { IconButton } from "@/components/ui/IconButton";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { Spinner } from "@/components/ui/Spinner";
import { plural } from "@/lib/format";
import type { Cases } from "./useCases";

/**
 * How current the list is, and the button for a newer one. It is placed so that nothing below moves when it changes.
 */
export function Freshness({ cases }: { cases: Cases }) {
  const { at, answer, error, reading, changes, reorders } = cases;
  return (
    <>
      <span role="status" className="contents">
        {changes > 0 && (
          <Button size="sm" variant={reorders ? "primary" : undefined} onClick={cases.showChanges}>
            {plural(changes, "row")} changed: {reorders ? "show" : "seen"}
          </Button>
        )}
        {error && answer && (
          <Badge tone="serious" title={error.message}>
            Could not refresh
          </Badge>
        )}
      </span>
      {at !== undefined && (
        <span className="text-xs text-ink-muted">
          Loaded <RelativeTime value={new Date(at).toISOString()} />
        </span>
      )}
      <IconButton
        label={reading ? "Reading the list" : "Refresh the list"}
        icon={reading ? <Spinner /> : <RefreshCw aria-hidden size={14} />}
        aria-busy={reading}
        onClick={cases.refresh}
      />
    </>
  );
}
