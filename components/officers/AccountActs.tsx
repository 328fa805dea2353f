"use client";

import { Button } from "@/components/ui/Button";
import { Isolated } from "@/components/ui/Isolated";
import type { DirectoryAnswer, DirectoryOfficer } from "@/lib/directory/contract";
import { useAuthenticatorReset, useInvitation, useOfficerChange } from "@/lib/directory/mutations";
import { AskedChange } from "./AskedChange";
import { DirectoryFailure } from "./DirectoryFailure";
import { InvitationLink } from "./InvitationLink";

/** What a lead does with somebody's account: a new link, a lost second factor, out, and in again. */
export function AccountActs({ officer, directory }: { officer: DirectoryOfficer; directory: DirectoryAnswer }) {
  const { localAccounts, singleSignOn } = directory;
  const name = <Isolated className="font-medium">{officer.name}</Isolated>;
  return (
    <section aria-label="Account" className="flex flex-col gap-3 border-t border-line pt-4">
      {localAccounts && !officer.disabled && <NewLink officer={officer} />}
      {officer.hasAuthenticator && <ResetSecondFactor officer={officer} />}
      {singleSignOn && officer.waysIn.includes("password") && (
        <AskedChange
          id={officer.id}
          change={{ password: null }}
          label="Move to single sign-on"
          question="Take this account's password away?"
          confirm="Take it away"
        >
          {name} is signed out everywhere at once. The next single sign-on under {officer.email} opens this account, if
          the organisation has verified that e-mail.
        </AskedChange>
      )}
      {officer.disabled ? (
        <Enable officer={officer} />
      ) : (
        <AskedChange
          id={officer.id}
          change={{ disabled: true }}
          label="Disable account"
          question="Disable this account?"
          confirm="Disable"
        >
          {name} is signed out everywhere at once and cannot sign in until a team lead enables the account. Their cases
          stay assigned to them.
        </AskedChange>
      )}
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
