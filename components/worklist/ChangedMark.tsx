import RefreshCw from "lucide-react/icons/refresh-cw";
import { UserName } from "@/components/outcomes/UserName";
import { RelativeTime } from "@/components/ui/RelativeTime";
import type { RowMark } from "@/lib/worklist/changes";

/** What has changed in a row, and by whom: in the place of its details, so that nothing moves. */
export default function ChangedMark({ mark: { gone, by, at } }: { mark: RowMark }) {
  return (
    <div className="flex min-w-0 items-center gap-1 text-xs text-info-ink">
      <RefreshCw aria-hidden size={12} className="shrink-0" />
      <span className="truncate">
        {gone ? "No longer in this list" : "Changed"}
        {by && (
          <>
            {" by "}
            <UserName user={by} />
          </>
        )}
        {at && (
          <>
            {" "}
            <RelativeTime value={at} />
          </>
        )}
      </span>
    </div>
  );
}
