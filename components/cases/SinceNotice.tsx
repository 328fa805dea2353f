import History from "lucide-react/icons/history";
import { RelativeTime } from "@/components/ui/RelativeTime";
import type { SinceLastVisit } from "@/lib/visits/contract";
import { wordsOfChanged } from "@/lib/visits/words";

/** One line: what changed since the officer's last visit. The parts themselves are marked in place. */
export default function SinceNotice({ since: { at, changed } }: { since: SinceLastVisit }) {
  return (
    <p className="mt-3 flex items-start gap-1.5 text-info-ink">
      <History aria-hidden size={14} className="mt-0.75 shrink-0" />
      <span>
        Changed since your last visit (<RelativeTime value={at} />
        ): {wordsOfChanged(changed).join(", ")}
      </span>
    </p>
  );
}
