import { Badge } from "@/components/ui/Badge";
import { humanise } from "@/lib/format";

/** FrankieOne's own word on a result that does not hold any more, such as "Stale"; nothing for a valid one. */
export function ValidityMark({ status }: { status: string | undefined }) {
  return status && status !== "VALID" ? <Badge tone="caution">{humanise(status)}</Badge> : null;
}
