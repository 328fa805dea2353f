"use client";

import { Button } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { UserName } from "@/components/outcomes/UserName";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { changesBetween } from "@/lib/cases/changes";
import { lastTouchOf } from "@/lib/cases/lastTouch";
import type { LoadedCase } from "@/lib/cases/contract";
import { useActing } from "./acting";
import { ChangedFields } from "./ChangedFields";

export interface ConflictNoticeProps {
  seen: LoadedCase;
  newer: LoadedCase;
  /** The server has refused the write for it; otherwise the change was noticed before sending. */
  refused: boolean;
  /** Goes on with the newer case; left out where the same request may still go out again. */
  onAdopt?: () => void;
}

/** The case has changed since the officer looked at it: by whom, when, in what, and the choice to continue. */
export function ConflictNotice({ seen, newer, refused, onAdopt }: ConflictNoticeProps) {
  const changes = changesBetween(seen.serviceProfile, newer.serviceProfile);
  return (
    <Callout
      tone="caution"
      title={<ChangedBy {...lastTouchOf(newer.serviceProfile)} />}
      sent={refused ? "Nothing was sent. Your input is kept." : "Your input is kept."}
      actions={
        onAdopt && (
          <Button size="sm" onClick={onAdopt}>
            Use the current case and keep my input
          </Button>
        )
      }
    >
      <ChangedFields changes={changes} />
    </Callout>
  );
}

function ChangedBy({ by, at }: { by?: string; at?: string }) {
  const me = useActing()?.officer.email;
  const own = by !== undefined && by === me;
  return (
    <>
      Changed by {own ? "you" : by ? <UserName user={by} /> : "an unknown user"} {at && <RelativeTime value={at} />}
    </>
  );
}
