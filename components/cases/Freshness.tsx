import RefreshCw from "lucide-react/icons/refresh-cw";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/IconButton";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { Spinner } from "@/components/ui/Spinner";
import { caseHeader } from "./headerStyles";

export interface FreshnessProps {
  /** ISO 8601. */
  loadedAt: string;
  refreshing: boolean;
  onRefresh: () => void;
  /** Who else has it in view. */
  also?: ReactNode;
}

/** Who else looks, how old the picture is, and a way to a new one: each in room of its own, whatever it says. */
export function Freshness({ loadedAt, refreshing, onRefresh, also }: FreshnessProps) {
  return (
    <div className={caseHeader.freshness}>
      <span className={caseHeader.also}>{also}</span>
      <span className={caseHeader.age}>
        <span className={caseHeader.wide}>Loaded </span>
        <RelativeTime value={loadedAt} className="inline-block w-16" />
      </span>
      <IconButton
        label="Refresh"
        icon={refreshing ? <Spinner /> : <RefreshCw aria-hidden size={14} />}
        aria-busy={refreshing || undefined}
        onClick={() => refreshing || onRefresh()}
      />
    </div>
  );
}
