"use client";

import { Button } from "@/components/ui/Button";
import type { DirectoryOfficer } from "@/lib/directory/contract";
import { useAuthenticatorReset, useInvitation, useOfficerChange } from "@/lib/directory/mutations";
import { DirectoryFailure } from "./DirectoryFailure";
import { DisableOfficer } from "./DisableOfficer";
import { InvitationLink } from "./InvitationLink";

/** What a lead does with somebody's account: a new link, a lost second factor, out, and in again. */
export function AccountActs({ officer, localAccounts }: { officer: DirectoryOfficer; localAccounts: boolean }) {
  return (
    <section aria-label="Account" className="flex flex-col gap-3 border-t border-line pt-4">
      {localAccounts && !officer.disabled && <NewLink officer={officer} />}
      {officer.hasAuthenticator && <ResetSecondFactor officer={officer} />}
      {officer.disabled ? <Enable officer={officer} /> : <DisableOfficer officer={officer} />}
    </section>
  );
}

function NewLink({ officer: { id, name, waysIn } }: { officer: DirectoryOfficer }) {
  const { mutate, isPending, error, data } = useInvitation();
  const hasPassword = waysIn.includes("password");
  return (
    <>
      <p className="text-xs text-ink-muted">
        {hasPassword
          ? "A new link lets the officer set another password; the present one works until then."
          : "A link lets the officer set a password."}
      </p>
      {data && <InvitationLink {...data.invitation} name={name} />}
      <Button size="sm" className="self-start" busy={isPending} onClick={() => mutate({ id })}>
        {isPending ? "Making the link…" : "Make a new link"}
      </Button>
      <DirectoryFailure error={error} />
    </>
  );
}

function ResetSecondFactor({ officer: { id } }: { officer: DirectoryOfficer }) {
  const { mutate, isPending, error } = useAuthenticatorReset();
  return (
    <>
      <Button size="sm" className="self-start" busy={isPending} onClick={() => mutate(id)}>
        {isPending ? "Resetting…" : "Reset second factor"}
      </Button>
      <DirectoryFailure error={error} />
    </>
  );
}

function Enable({ officer: { id } }: { officer: DirectoryOfficer }) {
  const { mutate, isPending, error } = useOfficerChange();
  const enable = () => mutate({ id, change: { disabled: false } });
  return (
    <>
      <Button size="sm" className="self-start" busy={isPending} onClick={enable}>
        Enable account
      </Button>
      <DirectoryFailure error={error} />
    </>
  );
}
