import type { ReactNode } from "react";
import { Bell } from "@/components/operations/Bell";
import { Shell } from "@/components/shell/Shell";
import { AccountMenu } from "@/components/sign-in/AccountMenu";
import { SessionWatch } from "@/components/sign-in/SessionWatch";
import { requirePageOfficer } from "@/lib/auth/page";
import { getEnv } from "@/lib/env";
import { ROLE_WORDS } from "@/lib/domain/roleWords";
import { countAllWaiting } from "@/lib/operations/service";
import { HINTS_MARK } from "@/lib/fresh/mark";
import { hasHints } from "@/lib/webhooks/service";
import { Providers } from "../providers";
import { placesFor } from "./navigation";
import { settingsFor } from "./settings/places";

/**
 * Around every page of the desk: only for officers. It is not run again when somebody navigates, so each page asks
 * `requirePageOfficer` as well.
 */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const officer = await requirePageOfficer();
  const { FRANKIEONE_PORTAL_URL: portal, FRANKIEONE_ORGANISATION_WRITES } = getEnv();
  return (
    <Providers
      timeZone={officer.timeZone}
      settings={{ portal, organisationWrites: FRANKIEONE_ORGANISATION_WRITES === "on" }}
    >
      <Shell
        officer={{ name: officer.name, role: ROLE_WORDS[officer.role] }}
        items={placesFor(officer)}
        settings={settingsFor(officer)}
        account={<AccountMenu singleKeys={officer.singleKeys !== false} />}
        singleKeys={officer.singleKeys !== false}
        bell={<Bell waiting={await countAllWaiting(officer)} />}
      >
        {children}
      </Shell>
      <SessionWatch officer={officer} />
      {(await hasHints(officer)) && <meta name={HINTS_MARK} />}
    </Providers>
  );
}
