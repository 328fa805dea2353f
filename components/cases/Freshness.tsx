import RefreshCw from "lucide-react/icons/refresh-cw";
import { Button } from "@/components/ui/Button";
import { RelativeTime } from "@/components/ui/RelativeTime";

export interface FreshnessProps {
  /** ISO 8601. */
  loadedAt: string;
  refreshing: boolean;
  onRefresh: () => void;
}

/** How old the picture is, and a way to a new one. */
export function Freshness({ loadedAt, refreshing, onRefresh }: FreshnessProps) {
  return (
    <div className="flex shrink-0 items-center gap-2 text-xs text-ink-muted">
      <span className="whitespace-nowrap">
        Loaded <RelativeTime value={loadedAt} />
      </span>
      <Button size="sm" busy={refreshing} icon={<RefreshCw aria-hidden size={12} />} onClick={onRefresh}>
        Refresh
      </Button>
    </div>
  );
}
