import { cx } from "./cx";
import type { Tone } from "@/lib/tone";
import { TONE_MARK } from "./tone";

/** One part of a stacked bar. Hatched, so that it differs from its neighbour without colour. */
export interface Segment {
  value: number;
  tone: Tone;
  hatched?: boolean;
}

const HATCH =
  "bg-[repeating-linear-gradient(135deg,transparent_0_3px,var(--color-surface)_3px_4.5px)] forced-colors:bg-none";

/**
 * Parts of a whole beside each other. For the eye: words and numbers are beside it. In: the value that fills the track.
 */
export function StackedBar({ segments, max }: { segments: readonly Segment[]; max: number }) {
  return (
    <span aria-hidden className="flex h-3 gap-px overflow-hidden rounded-sm bg-neutral-bg">
      {segments
        .filter(({ value }) => value > 0)
        .map((segment) => (
          <span
            key={`${segment.tone}-${segment.hatched ?? false}`}
            className="block min-w-0.5"
            style={{ width: `${(segment.value / Math.max(max, 1)) * 100}%` }}
          >
            <Swatch {...segment} className="h-full w-full" />
          </span>
        ))}
    </span>
  );
}

/** A sample of a segment, for a legend. */
export function Swatch({
  tone,
  hatched,
  className = "size-3 rounded-sm",
}: Omit<Segment, "value"> & { className?: string }) {
  return (
    <span aria-hidden className={cx("block shrink-0 forced-color-adjust-none", TONE_MARK[tone], className)}>
      {hatched && <span className={cx("block h-full w-full", HATCH)} />}
    </span>
  );
}
