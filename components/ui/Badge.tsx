import type { ReactNode } from "react";
import { beginningOf } from "@/lib/format";
import { cx } from "./cx";
import type { Tone } from "@/lib/tone";
import { TONE_SOFT, TONE_TEXT, ToneIcon } from "./tone";

export interface BadgeProps {
  tone?: Tone;
  /** "soft" is a tinted tag; "plain" is icon and text alone, for rows with many below each other. */
  variant?: "soft" | "plain";
  /** The tone's own icon unless another is given; `null` for none, where the word alone is clear. */
  icon?: ReactNode;
  title?: string;
  children: ReactNode;
}

/** Size and place of a small icon before the word: the tone's own, or another that is given in its stead. */
export const SMALL_ICON = { size: 12, className: "mr-1 inline align-[-2px]" };
const ICON = { size: 14, className: "mr-1 inline align-[-3px]" };

/** As much of somebody else's word as a badge can show. */
const LONGEST_WORD = 120;

/** A word with a tone: icon, text and colour say the same. */
export function Badge({ tone = "neutral", variant = "soft", icon, title, children }: BadgeProps) {
  const soft = variant === "soft";
  return (
    <span
      title={title}
      className={cx(
        // As tall as a line: so it is aligned with the text beside it, which its icon's edge would not be. What is read aloud alone is cut off with it.
        "relative inline-block max-w-full truncate align-bottom font-medium",
        soft ? `h-5 rounded-sm border px-1.5 text-xs leading-4.5 ${TONE_SOFT[tone]}` : `text-sm ${TONE_TEXT[tone]}`,
      )}
    >
      {icon === undefined ? <ToneIcon tone={tone} {...(soft ? SMALL_ICON : ICON)} /> : icon}
      {typeof children === "string" ? beginningOf(children, LONGEST_WORD) : children}
    </span>
  );
}
