"use client";

import { exactTime } from "@/lib/format";
import { useRelativeTime, useTimeZone } from "@/components/ui/clock";
import type { Wait } from "@/lib/profiles/waiting";

const AT_MOST = "At most: FrankieOne does not say whether the run was waiting for a person before it was overridden.";

/** How long the case has waited for a person: "Waiting 5 h", as wide while the minutes pass. */
export function WaitingFor({ wait: { since, atMost } }: { wait: Wait }) {
  if (!since) return <span title="FrankieOne gives no time">Waiting, time unknown</span>;
  return <Since since={since} note={atMost ? AT_MOST : undefined} />;
}

function Since({ since, note }: { since: string; note?: string }) {
  const [age, zone] = [useRelativeTime(since), useTimeZone()];
  const title = [`Since ${exactTime(since, zone)}`, note].filter(Boolean).join(". ");
  return (
    <time dateTime={since} title={title} suppressHydrationWarning className="min-w-23 tabular-nums">
      {age.endsWith(" ago") ? `Waiting ${age.slice(0, -" ago".length)}` : `Waiting since ${age}`}
    </time>
  );
}
