"use client";

import { exactTime } from "@/lib/format";
import { useAge, useTimeZone } from "./clock";

/** "64 d", kept current, with the exact time it began in the officer's time zone on hover. In: ISO 8601 text. */
export function Age({ value }: { value: string }) {
  const text = useAge(value);
  const zone = useTimeZone();
  return (
    <time dateTime={value} title={`Since ${exactTime(value, zone)}`} suppressHydrationWarning>
      {text}
    </time>
  );
}
