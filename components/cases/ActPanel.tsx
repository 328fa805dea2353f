import { DescriptionList } from "@/components/ui/DescriptionList";
import { Isolated } from "@/components/ui/Isolated";
import { Callout } from "@/components/ui/Callout";
import { reasonAgainstAll } from "@/lib/cases/acts";
import { ownersOf } from "@/lib/cases/owners";
import { meaningOfState } from "@/lib/cases/states";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { Acts } from "./forms/Acts";

export interface ActPanelProps {
  profile: ServiceProfile;
  /** One person holds both roles. */
  samePerson: boolean;
}

/** What can be done with the case, and why not where not. */
export function ActPanel({ profile, samePerson }: ActPanelProps) {
  const closed = reasonAgainstAll(profile);
  return (
    <section aria-label="Act" className="flex flex-col gap-3">
      <h2 className="text-base font-semibold">Act</h2>
      <Present profile={profile} samePerson={samePerson} />
      {closed ? (
        <Callout tone="neutral" title="Nothing can be changed here">
          {closed}
        </Callout>
      ) : (
        <Acts />
      )}
    </section>
  );
}

/** How things stand before an act: the people, the state and its meaning, the label of the current workflow. */
function Present({ profile, samePerson }: ActPanelProps) {
  const { assignee, reviewer } = ownersOf(profile);
  const state = meaningOfState(profile.state);
  return (
    <>
      <DescriptionList
        items={[
          { term: "Assignee", value: <Named name={assignee} /> },
          { term: "Reviewer", value: <Named name={reviewer} /> },
          { term: "State", value: state && `${state.label}. ${state.text}` },
          {
            term: "Workflow",
            value: profile.currentWorkflowName && <Isolated>{profile.currentWorkflowName}</Isolated>,
          },
        ]}
      />
      {samePerson && (
        <Callout tone="caution" title="One person holds both roles">
          Whoever approves should not be the one who reviewed.
        </Callout>
      )}
    </>
  );
}

function Named({ name }: { name: string | undefined }) {
  return name ? <Isolated>{name}</Isolated> : <span className="text-ink-muted">Nobody</span>;
}
