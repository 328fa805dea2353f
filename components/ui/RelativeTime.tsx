"use client";

import { exactTime } from "@/lib/format";
import { useRelativeTime, useTimeZone } from "./clock";

/**
 * "4 min ago", kept current, with the exact time in the officer's time zone on hover. In: ISO 8601 text. The server's
 * text may be a few seconds older than the browser's: React is set to accept that.
 */
export function RelativeTime({ value, className }: { value: string; className?: string }) {
  const text = useRelativeTime(value);
  const zone = useTimeZone();
  return (
    <time dateTime={value} title={exactTime(value, zone)} suppressHydrationWarning className={className}>
      {text}
    </time>
  );
}
