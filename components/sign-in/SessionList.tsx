"use client";

import { useQuery } from "@tanstack/react-query";
import { ActFailure } from "@/components/shell/ActFailure";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { Badge } from "@/components/ui/Badge";
import { Button } from "@/components/ui/Button";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { Skeleton } from "@/components/ui/Skeleton";
import type { OwnSession } from "@/lib/auth/contract";
import { useEndOwnSession } from "@/lib/auth/mutations";
import { ownSessionsQuery } from "@/lib/auth/queries";

/** Where the officer is signed in, and a way to end what should not be. */
export function SessionList() {
  const { data, error, refetch } = useQuery(ownSessionsQuery());
  const end = useEndOwnSession();
  return (
    <div className="flex max-w-xl flex-col gap-3">
      <ActFailure
        error={end.error}
        uncertain="It may have been signed out. Reload this page to see."
        certain="Nothing was changed."
      />
      {!data && error && <FailureCallout error={error} what="The list of sessions" retry={() => void refetch()} />}
      {!data && !error && <Skeleton className="h-14" />}
      {data && (
        <ul className="flex flex-col divide-y divide-line rounded-md border border-line">
          {data.map((session) => (
            <Row
              key={session.id}
              session={session}
              busy={end.isPending && end.variables === session.id}
              onEnd={() => end.mutate(session.id)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function Row({ session, busy, onEnd }: { session: OwnSession; busy: boolean; onEnd: () => void }) {
  return (
    <li className="flex min-h-14 flex-wrap items-center justify-between gap-3 px-3 py-2">
      <div>
        <p>
          Signed in <RelativeTime value={session.createdAt} />
        </p>
        <p className="text-ink-muted">
          Last used <RelativeTime value={session.lastSeenAt} />
        </p>
      </div>
      {session.current ? (
        <Badge tone="good">This browser</Badge>
      ) : (
        <Button size="sm" busy={busy} onClick={onEnd}>
          {busy ? "Signing out…" : "Sign out there"}
        </Button>
      )}
    </li>
  );
}
