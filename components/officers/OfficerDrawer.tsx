"use client";

import { Badge } from "@/components/ui/Badge";
import { Callout } from "@/components/ui/Callout";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Drawer } from "@/components/ui/Drawer";
import { RelativeTime } from "@/components/ui/RelativeTime";
import type { DirectoryAnswer, DirectoryOfficer } from "@/lib/directory/contract";
import { accountStatusOf } from "@/lib/directory/accountStatus";
import { AccountActs, Disable } from "./AccountActs";
import { PersonForm } from "./PersonForm";
import { RoleForm } from "./RoleForm";
import { ScopeForm } from "./ScopeForm";

interface OfficerDrawerProps {
  officer: DirectoryOfficer;
  directory: DirectoryAnswer;
  /** The id of the lead who looks. */
  own: string;
  onClose: () => void;
}

const WAYS = { password: "Password", "single-sign-on": "Single sign-on" } as const;

/** What a lead may change about an officer, each with a button of its own: each is one row in the ledger. */
export default function OfficerDrawer({ officer, directory, own, onClose }: OfficerDrawerProps) {
  return (
    <Drawer title={officer.name} description={officer.email} onClose={onClose}>
      <Facts officer={officer} />
      {officer.id === own && (
        <Callout title="These are your own permissions">
          You cannot change your own permissions. Ask another team lead.
        </Callout>
      )}
      {officer.samePersonAs.includes(own) && <SecondOfOneself officer={officer} />}
      {officer.id !== own && !officer.samePersonAs.includes(own) && (
        <>
          <RoleForm officer={officer} />
          <ScopeForm officer={officer} />
          <PersonForm officer={officer} others={othersFor(officer, directory, own)} />
          <AccountActs officer={officer} directory={directory} />
        </>
      )}
    </Drawer>
  );
}

/** The accounts that this one may be marked as the same person with: leads cannot link an account to their own. */
function othersFor({ id }: DirectoryOfficer, { officers }: DirectoryAnswer, own: string): DirectoryOfficer[] {
  return officers.filter((each) => ![id, own].includes(each.id) && !each.samePersonAs.includes(own));
}

/** The acts left for an account that the directory marks as the same person as the lead. */
function SecondOfOneself({ officer }: { officer: DirectoryOfficer }) {
  return (
    <>
      <Callout title="This is a second account of yours">
        You can remove permissions from it. To add permissions, or to unlink it from you, ask another team lead.
      </Callout>
      <RoleForm officer={officer} />
      {!officer.disabled && <Disable officer={officer} />}
    </>
  );
}

function Facts({ officer }: { officer: DirectoryOfficer }) {
  const { label, tone } = accountStatusOf(officer);
  const { waysIn, lastSeenAt, hasAuthenticator } = officer;
  return (
    <DescriptionList
      items={[
        { term: "Account", value: <Badge tone={tone}>{label}</Badge> },
        { term: "Signs in with", value: waysIn.map((way) => WAYS[way]).join(", ") || "Nothing yet" },
        { term: "Two-factor authentication", value: hasAuthenticator ? "Authenticator app" : undefined },
        { term: "Last seen", value: lastSeenAt ? <RelativeTime value={lastSeenAt} /> : "Never" },
      ]}
    />
  );
}
