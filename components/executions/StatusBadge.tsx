import CircleQuestionMark from "lucide-react/icons/circle-question-mark";
import { Badge, SMALL_ICON } from "@/components/ui/Badge";
import type { Tone } from "@/lib/executions/statuses";

export interface StatusBadgeProps {
  meaning: { label: string; tone: Tone; known: boolean; text?: string };
  look?: "soft" | "plain";
}

/** A status, state or level of the vendor. One the desk does not know stands there as it came, with a mark of its own. */
export function StatusBadge({ meaning: { label, tone, known, text }, look }: StatusBadgeProps) {
  return (
    <Badge
      tone={tone}
      look={look}
      title={text}
      icon={known ? undefined : <CircleQuestionMark aria-hidden {...SMALL_ICON} />}
    >
      {label}
      {!known && <span className="sr-only"> (unknown to Countersign)</span>}
    </Badge>
  );
}
