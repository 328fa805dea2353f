import type { ReactNode } from "react";
import { formatNumber } from "@/lib/format";
import { cx } from "./cx";
import type { Tone } from "@/lib/tone";
import { TONE_MARK } from "./tone";

export interface BarProps {
  label: ReactNode;
  value: number;
  /** The value that fills the track. */
  max: number;
  /** Where the bar starts, so that bars below each other add up to a total. */
  offset?: number;
  tone?: Tone;
  /** A word or two between label and bar. */
  detail?: ReactNode;
}

/** One value as label, bar and number. The words say it; the bar is for the eye. Put several into a `<BarList>`. */
export function Bar({ label, value, max, offset = 0, tone = "neutral", detail }: BarProps) {
  const start = percent(offset, max);
  const width = Math.min(percent(value, max), 100 - start);
  return (
    <li className="grid grid-cols-[minmax(0,2fr)_minmax(4rem,3fr)_2.5rem] items-center gap-x-3 py-1">
      <span className="min-w-0">
        <span className="block wrap-anywhere">{label}</span>
        {detail && <span className="block text-xs text-ink-muted">{detail}</span>}
      </span>
      <span aria-hidden className="relative block h-2 overflow-hidden rounded-full bg-neutral-bg">
        {width > 0 && (
          <span
            className={cx("absolute inset-y-0 min-w-0.5 rounded-full forced-color-adjust-none", TONE_MARK[tone])}
            style={{ left: `${start}%`, width: `${width}%` }}
          />
        )}
      </span>
      <span className="text-right font-medium wrap-anywhere tabular-nums">{formatNumber(value, 2)}</span>
    </li>
  );
}

/** Bars below each other, with an optional total. */
export function BarList({ label, total, children }: { label: string; total?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <ul aria-label={label}>{children}</ul>
      {total !== undefined && (
        <p className="mt-1 flex justify-between border-t border-line pt-1 font-semibold tabular-nums">
          <span>Total</span>
          <span>{total}</span>
        </p>
      )}
    </div>
  );
}

function percent(value: number, max: number): number {
  return max > 0 && Number.isFinite(value / max) ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
}
