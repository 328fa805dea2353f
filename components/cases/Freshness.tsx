import RefreshCw from "lucide-react/icons/refresh-cw";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/Button";
import { RelativeTime } from "@/components/ui/RelativeTime";

export interface FreshnessProps {
  /** ISO 8601. */
  loadedAt: string;
  refreshing: boolean;
  onRefresh: () => void;
  /** Who else has it in view. */
  also?: ReactNode;
}

/** How old the picture is, and a way to a new one. */
export function Freshness({ loadedAt, refreshing, onRefresh, also }: FreshnessProps) {
  return (
    <div className="flex min-w-0 flex-wrap items-center justify-end gap-x-3 text-xs text-ink-muted">
      {also}
      <span className="whitespace-nowrap">
        Loaded <RelativeTime value={loadedAt} />
      </span>
      <Button size="sm" busy={refreshing} icon={<RefreshCw aria-hidden size={12} />} onClick={onRefresh}>
        Refresh
      </Button>
    </div>
  );
}
