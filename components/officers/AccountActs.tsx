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
      {localAccounts && !officer.disabled && !officer.waysIn.includes("single-sign-on") && (
        <NewLink officer={officer} />
      )}
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
          ? "A new link lets the officer set a new password. The current password works until then."
          : "A link lets the officer set a password."}
      </p>
      {data && <InvitationLink {...data.invitation} name={name} />}
      <Button size="sm" className="self-start" busy={isPending} onClick={() => mutate({ id })}>
        {isPending ? "Creating link…" : "Create invitation link"}
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
      label="Reset two-factor authentication"
      question="Reset two-factor authentication for this account?"
      confirm="Reset"
    >
      The password alone opens the account of <Named officer={officer} /> until they set up a new authenticator. Speak
      to the officer first: someone with a stolen password could ask for this.
    </AskedAct>
  );
}

function MoveToSingleSignOn({ officer }: OfficerProps) {
  return (
    <AskedAct
      act={useAskedChange(officer, { password: null })}
      label="Switch to single sign-on"
      question="Switch this account to single sign-on?"
      confirm="Switch"
    >
      <Named officer={officer} /> is signed out everywhere, and their invitation links expire. Their password is
      removed. The next single sign-on with {officer.email} opens this account, if the identity provider has verified
      that e-mail address.
    </AskedAct>
  );
}

/** Signs somebody out and lets them in no more. */
export function Disable({ officer }: OfficerProps) {
  return (
    <AskedAct
      act={useAskedChange(officer, { disabled: true })}
      label="Disable account"
      question="Disable this account?"
      confirm="Disable"
    >
      <Named officer={officer} /> is signed out everywhere and cannot sign in until a team lead enables the account.
      Their cases stay assigned to them.
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
