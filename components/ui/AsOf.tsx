"use client";

import { clockTime, exactTime } from "@/lib/format";
import { useTimeZone } from "./clock";

/** "As of 10:32": when figures were read, in the officer's time zone. In: ISO 8601 text. */
export function AsOf({ value }: { value: string }) {
  const zone = useTimeZone();
  return (
    <span className="text-xs text-ink-muted tabular-nums">
      As of{" "}
      <time dateTime={value} title={exactTime(value, zone)} suppressHydrationWarning>
        {clockTime(value, zone)}
      </time>
    </span>
  );
}
