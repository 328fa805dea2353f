import CircleSlash from "lucide-react/icons/circle-slash";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Isolated } from "@/components/ui/Isolated";
import { Callout } from "@/components/ui/Callout";
import { type ActOffer, type CaseAct, offersFor, reasonAgainstAll } from "@/lib/cases/acts";
import type { CaseParams, LoadedCase } from "@/lib/cases/contract";
import { ownersOf } from "@/lib/cases/owners";
import { meaningOfState } from "@/lib/cases/states";
import type { Officer } from "@/lib/auth/contract";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";

export interface ActPanelProps {
  loaded: LoadedCase;
  params: CaseParams;
  officer: Officer;
}

const WORDS: Record<CaseAct, string> = {
  reassign: "Reassign",
  override: "Override the result",
  "change-state": "Archive or deactivate",
  "set-current-workflow": "Set the current workflow",
};

/** What can be done with the case, and why not where not. Each act brings its own control. */
export function ActPanel({ loaded, officer }: ActPanelProps) {
  const { serviceProfile } = loaded;
  const closed = reasonAgainstAll(serviceProfile);
  return (
    <section aria-label="Act" className="flex flex-col gap-3">
      <h2 className="text-base font-semibold">Act</h2>
      <Present profile={serviceProfile} />
      {closed ? (
        <Callout tone="neutral" title="Nothing can be changed here">
          {closed}
        </Callout>
      ) : (
        <Offers offers={offersFor(officer, serviceProfile)} />
      )}
    </section>
  );
}

/** How things stand before an act: the people, the state and its meaning, the label of the current workflow. */
function Present({ profile }: { profile: ServiceProfile }) {
  const { assignee, reviewer, samePerson } = ownersOf(profile);
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

/** What can be done first; what cannot is gathered under its reason, told once. */
function Offers({ offers }: { offers: readonly ActOffer[] }) {
  const possible = offers.filter(({ reason }) => reason === undefined);
  const reasons = [...new Set(offers.flatMap(({ reason }) => reason ?? []))];
  return (
    <ul className="flex flex-col gap-2">
      {possible.map(({ act }) => (
        <li key={act} className="rounded-md border border-line px-3 py-2 font-medium">
          {WORDS[act]}
        </li>
      ))}
      {reasons.map((reason) => (
        <li key={reason} className="rounded-md border border-dashed border-line px-3 py-2 text-ink-muted">
          <p className="font-medium">
            {offers
              .filter((offer) => offer.reason === reason)
              .map(({ act }) => WORDS[act])
              .join(" · ")}
          </p>
          <p className="flex gap-1.5 pt-1 text-xs">
            <CircleSlash aria-hidden size={12} className="mt-0.5 shrink-0" />
            {reason}
          </p>
        </li>
      ))}
    </ul>
  );
}
