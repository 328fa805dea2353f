"use client";

import { Badge } from "@/components/ui/Badge";
import { Callout } from "@/components/ui/Callout";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Drawer } from "@/components/ui/Drawer";
import { RelativeTime } from "@/components/ui/RelativeTime";
import type { DirectoryAnswer, DirectoryOfficer } from "@/lib/directory/contract";
import { standingOf } from "@/lib/directory/standing";
import { AccountActs } from "./AccountActs";
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
  const isOwn = officer.id === own || officer.samePersonAs.includes(own);
  return (
    <Drawer title={officer.name} description={officer.email} onClose={onClose}>
      <Facts officer={officer} />
      {isOwn ? (
        <Callout title="These are your own rights">
          Nobody changes their own rights, nor those of another account of theirs. Ask another team lead.
        </Callout>
      ) : (
        <>
          <RoleForm officer={officer} />
          <ScopeForm officer={officer} />
          <PersonForm officer={officer} others={directory.officers.filter(({ id }) => id !== officer.id)} />
          <AccountActs officer={officer} directory={directory} />
        </>
      )}
    </Drawer>
  );
}

function Facts({ officer }: { officer: DirectoryOfficer }) {
  const { label, tone } = standingOf(officer);
  const { waysIn, lastSeenAt, hasAuthenticator } = officer;
  return (
    <DescriptionList
      items={[
        { term: "Account", value: <Badge tone={tone}>{label}</Badge> },
        { term: "Signs in by", value: waysIn.map((way) => WAYS[way]).join(", ") || "Nothing yet" },
        { term: "Second factor", value: hasAuthenticator ? "Authenticator app" : undefined },
        { term: "Last seen", value: lastSeenAt ? <RelativeTime value={lastSeenAt} /> : "Never" },
      ]}
    />
  );
}
