"use client";

import { exactTime } from "@/lib/format";
import { useTimeZone } from "./clock";

/** The exact time in the officer's time zone, with its offset: for records. In: ISO 8601 text. */
export function ExactTime({ value, className }: { value: string; className?: string }) {
  const zone = useTimeZone();
  return (
    <time dateTime={value} title={value} suppressHydrationWarning className={className}>
      {exactTime(value, zone)}
    </time>
  );
}
