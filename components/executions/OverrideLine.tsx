import PenLine from "lucide-react/icons/pen-line";
import { UserName } from "@/components/outcomes/UserName";
import { RelativeTime } from "@/components/ui/RelativeTime";
import type { OverrideStory } from "@/lib/profiles/override";

/** "Original result Review; changed to Pass by Jane Roe 3 h ago." The original result is shown once it is known. */
export function OverrideLine({ story: { engine, now, confirms, by, at } }: { story: OverrideStory }) {
  return (
    <p className="flex gap-1.5 rounded-md border border-info-line bg-info-bg px-2.5 py-1.5 text-info-ink">
      <PenLine aria-hidden size={14} className="mt-0.5 shrink-0" />
      <span className="min-w-0 wrap-anywhere">
        {engine !== undefined && (
          <>
            Original result <strong className="font-semibold">{engine}</strong>
            {confirms ? ", confirmed " : "; "}
          </>
        )}
        {!confirms && (
          <>
            {engine === undefined ? "Changed to " : "changed to "}
            <strong className="font-semibold">{now}</strong>{" "}
          </>
        )}
        by {by ? <UserName user={by} className="font-medium" /> : "an unknown user"}
        {at && (
          <>
            {" "}
            <RelativeTime value={at} />
          </>
        )}
        .
      </span>
    </p>
  );
}
