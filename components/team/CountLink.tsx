import Link from "next/link";
import { Uncounted } from "@/components/ui/Uncounted";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import { formatNumber } from "@/lib/format";
import { viewHref } from "@/lib/worklist/viewUrl";
import type { View } from "@/lib/worklist/views";

export interface CountLinkProps {
  /** Null where it could not be counted now. */
  count: number | null;
  /** What is counted, after the number: "open cases of Ana". */
  of: string;
  /** The view of the worklist that holds these cases. */
  view: View;
}

/** A number that leads to the cases it counts. */
export function CountLink({ count, of, view }: CountLinkProps) {
  if (count === null) return <Uncounted />;
  return (
    <Link
      href={viewHref(view)}
      prefetch={false}
      className="rounded-sm font-medium text-accent-text tabular-nums underline-offset-2 hover:underline"
    >
      {formatNumber(count)}
      <VisuallyHidden> {of}</VisuallyHidden>
    </Link>
  );
}
