import { lazy } from "react";
import { useSettingsOfDesk } from "@/components/shell/settingsOfDesk";
import { Callout } from "@/components/ui/Callout";
import { Later } from "@/components/ui/Later";
import { SkeletonText } from "@/components/ui/Skeleton";
import { reasonAgainstAll } from "@/lib/cases/acts";
import type { CaseParams } from "@/lib/cases/contract";
import { WHY_TWO_PEOPLE } from "@/lib/domain/caseRoleWords";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { isOverridden } from "@/lib/profiles/override";
import { Actions } from "./forms/Actions";
import { caseLayout } from "./caseLayout";
import { AddNote } from "./forms/AddNote";
import { OpenInFrankieOne } from "./OpenInFrankieOne";

const LastDecision = lazy(() => import("./LastDecision").then((module) => ({ default: module.LastDecision })));

export interface ActionsPanelProps {
  profile: ServiceProfile;
  params: CaseParams;
  /** One person holds both roles. */
  samePerson: boolean;
}

/** What can be done with the case, and why not where not. */
export function ActionsPanel({ profile, params, samePerson }: ActionsPanelProps) {
  const closed = reasonAgainstAll(profile, useSettingsOfDesk().organisationWrites);
  const always = (
    <>
      <AddNote />
      <OpenInFrankieOne params={params} />
    </>
  );
  return (
    <section aria-label="Actions" className={caseLayout.panel}>
      <h2 className="text-base font-semibold max-md:sr-only print:hidden">Actions</h2>
      {closed ? (
        <>
          <Callout tone="neutral" title="Read-only">
            {closed}
          </Callout>
          {always}
        </>
      ) : (
        <Actions>{always}</Actions>
      )}
      {samePerson && (
        <Callout tone="caution" title="Same assignee and reviewer">
          {WHY_TWO_PEOPLE}
        </Callout>
      )}
      <div className="flex flex-col gap-1.5">
        <h3 className="font-semibold">Last decision</h3>
        {profile.workflowSummaries.some(isOverridden) ? (
          <Later fallback={<SkeletonText lines={3} />}>
            <LastDecision params={params} />
          </Later>
        ) : (
          <p className="text-ink-muted">No decision yet</p>
        )}
      </div>
    </section>
  );
}
