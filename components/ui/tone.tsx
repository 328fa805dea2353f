import type { Tone } from "@/lib/tone";
import { cx } from "./cx";

/** Tinted background with a hairline and text of the tone. */
export const TONE_SOFT: Record<Tone, string> = {
  neutral: "border-neutral-line bg-neutral-bg text-neutral-ink",
  good: "border-good-line bg-good-bg text-good-ink",
  caution: "border-caution-line bg-caution-bg text-caution-ink",
  serious: "border-serious-line bg-serious-bg text-serious-ink",
  critical: "border-critical-line bg-critical-bg text-critical-ink",
  info: "border-info-line bg-info-bg text-info-ink",
};

/** Text of the tone on any surface. */
export const TONE_TEXT: Record<Tone, string> = {
  neutral: "text-neutral-ink",
  good: "text-good-ink",
  caution: "text-caution-ink",
  serious: "text-serious-ink",
  critical: "text-critical-ink",
  info: "text-info-ink",
};

/** Solid fill of the tone, 3:1 against every surface: bars, dots, lines. */
export const TONE_MARK: Record<Tone, string> = {
  neutral: "bg-neutral-mark",
  good: "bg-good-mark",
  caution: "bg-caution-mark",
  serious: "bg-serious-mark",
  critical: "bg-critical-mark",
  info: "bg-info-mark",
};

// A list shows hundreds of them: one path each, after Lucide's icons (ISC) of the same names, which have up to three and a component.
const SHAPES: Record<Tone, string> = {
  neutral: "M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0",
  good: "M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0m-6-3-5.5 5.5L8 12",
  caution: "m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4m0 4h.01",
  serious:
    "M12 16h.01M12 8v4m3.312-10a2 2 0 0 1 1.414.586l4.688 4.688A2 2 0 0 1 22 8.688v6.624a2 2 0 0 1-.586 1.414l-4.688 4.688a2 2 0 0 1-1.414.586H8.688a2 2 0 0 1-1.414-.586l-4.688-4.688A2 2 0 0 1 2 15.312V8.688a2 2 0 0 1 .586-1.414l4.688-4.688A2 2 0 0 1 8.688 2z",
  critical: "M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0m-7-3-6 6m0-6 6 6",
  info: "M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0m-10 4v-4m0-4h.01",
};
const STROKE = {
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 2,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

/** The icon of a tone. Decorative: the words beside it carry the meaning. In: its size in pixels. */
export function ToneIcon({ tone, size = 14, className }: { tone: Tone; size?: number; className?: string }) {
  return (
    <svg aria-hidden {...STROKE} width={size} height={size} viewBox="0 0 24 24" className={cx("shrink-0", className)}>
      <path d={SHAPES[tone]} />
    </svg>
  );
}
