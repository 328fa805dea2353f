"use client";

import { Button } from "@/components/ui/Button";
import { Isolated } from "@/components/ui/Isolated";
import type { DirectoryAnswer, DirectoryOfficer, OfficerChange } from "@/lib/directory/contract";
import { useAuthenticatorReset, useInvitation, useOfficerChange } from "@/lib/directory/mutations";
import { AskedAct } from "./AskedAct";
import { DirectoryFailure } from "./DirectoryFailure";
import { InvitationLink } from "./InvitationLink";

interface OfficerProps {
  officer: DirectoryOfficer;
}

/** What a lead does with somebody's account: a new link, a lost second factor, out, and in again. */
export function AccountActs({ officer, directory }: { officer: DirectoryOfficer; directory: DirectoryAnswer }) {
  const { localAccounts, singleSignOn } = directory;
  return (
    <section aria-label="Account" className="flex flex-col gap-3 border-t border-line pt-4">
      {localAccounts && !officer.disabled && <NewLink officer={officer} />}
      {officer.hasAuthenticator && <ResetSecondFactor officer={officer} />}
      {singleSignOn && officer.waysIn.includes("password") && <MoveToSingleSignOn officer={officer} />}
      {officer.disabled ? <Enable officer={officer} /> : <Disable officer={officer} />}
    </section>
  );
}

function NewLink({ officer: { id, name, waysIn } }: OfficerProps) {
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

function ResetSecondFactor({ officer }: OfficerProps) {
  const { mutate, isPending, error } = useAuthenticatorReset();
  return (
    <AskedAct
      act={{ send: (onSuccess) => mutate(officer.id, { onSuccess }), isPending, error }}
      label="Reset second factor"
      question="Take this account's second factor away?"
      confirm="Take it away"
    >
      The password alone opens the account of <Named officer={officer} /> until they set up another authenticator. Do it
      for somebody you have spoken to: whoever has learnt a password would ask for the same.
    </AskedAct>
  );
}

function MoveToSingleSignOn({ officer }: OfficerProps) {
  return (
    <AskedAct
      act={useAskedChange(officer, { password: null })}
      label="Move to single sign-on"
      question="Take this account's password away?"
      confirm="Take it away"
    >
      <Named officer={officer} /> is signed out everywhere at once. The next single sign-on under {officer.email} opens
      this account, if the organisation has verified that e-mail.
    </AskedAct>
  );
}

function Disable({ officer }: OfficerProps) {
  return (
    <AskedAct
      act={useAskedChange(officer, { disabled: true })}
      label="Disable account"
      question="Disable this account?"
      confirm="Disable"
    >
      <Named officer={officer} /> is signed out everywhere at once and cannot sign in until a team lead enables the
      account. Their cases stay assigned to them.
    </AskedAct>
  );
}

/** A change of the account as `AskedAct` takes it. */
function useAskedChange({ id }: DirectoryOfficer, change: OfficerChange) {
  const { mutate, isPending, error } = useOfficerChange();
  return { send: (onSuccess: () => void) => mutate({ id, change }, { onSuccess }), isPending, error };
}

const Named = ({ officer }: OfficerProps) => <Isolated className="font-medium">{officer.name}</Isolated>;

function Enable({ officer: { id } }: OfficerProps) {
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
