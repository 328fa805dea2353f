import CircleQuestionMark from "lucide-react/icons/circle-question-mark";
import { Badge, SMALL_ICON } from "@/components/ui/Badge";
import { beginningOf } from "@/lib/format";
import type { Tone } from "@/lib/tone";

export interface StatusBadgeProps {
  meaning: { label: string; tone: Tone; known: boolean; text?: string };
  variant?: "soft" | "plain";
}

/** The most characters of an unknown word in a badge. */
const LONGEST_LABEL = 120;

/** A status, state or level of the vendor. An unknown one is shown as it came, with a mark of its own. */
export function StatusBadge({ meaning: { label, tone, known, text }, variant }: StatusBadgeProps) {
  return (
    <Badge
      tone={tone}
      variant={variant}
      title={text}
      icon={known ? undefined : <CircleQuestionMark aria-hidden {...SMALL_ICON} />}
    >
      <bdi>{beginningOf(label, LONGEST_LABEL)}</bdi>
      {!known && <span className="sr-only"> (new to Countersign)</span>}
    </Badge>
  );
}
