"use client";

import { Button } from "@/components/ui/Button";
import type { DirectoryOfficer } from "@/lib/directory/contract";
import { useInvitation, useOfficerChange } from "@/lib/directory/mutations";
import { ActFailure } from "./ActFailure";
import { DisableOfficer } from "./DisableOfficer";
import { InvitationLink } from "./InvitationLink";

/** What a lead does with somebody's account: a new link, out, and in again. */
export function AccountActs({ officer, localAccounts }: { officer: DirectoryOfficer; localAccounts: boolean }) {
  const { id, name, disabled, waysIn } = officer;
  const change = useOfficerChange();
  const invitation = useInvitation();
  return (
    <section aria-label="Account" className="flex flex-col gap-3 border-t border-line pt-4">
      {localAccounts && !disabled && (
        <p className="text-xs text-ink-muted">
          {waysIn.includes("password")
            ? "A new link lets the officer set another password; the present one works until then."
            : "A link lets the officer set a password."}
        </p>
      )}
      {invitation.data && <InvitationLink {...invitation.data.invitation} name={name} />}
      <div className="flex flex-wrap gap-2">
        {localAccounts && !disabled && (
          <Button size="sm" busy={invitation.isPending} onClick={() => invitation.mutate({ id })}>
            {invitation.isPending ? "Making the link…" : "Make a new link"}
          </Button>
        )}
        {disabled ? (
          <Button size="sm" busy={change.isPending} onClick={() => change.mutate({ id, change: { disabled: false } })}>
            Enable account
          </Button>
        ) : (
          <DisableOfficer officer={officer} />
        )}
      </div>
      <ActFailure error={change.error ?? invitation.error} />
    </section>
  );
}
