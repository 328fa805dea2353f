"use client";

import { useQueryClient } from "@tanstack/react-query";
import { StatusBadge } from "@/components/executions/StatusBadge";
import { Button } from "@/components/ui/Button";
import { Isolated } from "@/components/ui/Isolated";
import { Spinner } from "@/components/ui/Spinner";
import type { CaseParams } from "@/lib/cases/contract";
import { countryName } from "@/lib/countries";
import { formatNumber } from "@/lib/format";
import { nameOfEntity } from "@/lib/profiles/entityName";
import { meaningOfRisk } from "@/lib/profiles/risk";
import { meaningOfState } from "@/lib/profiles/states";
import type { CaseRow, SearchAnswer } from "@/lib/worklist/contract";
import { worklistKeys } from "@/lib/cache/worklistKeys";
import { caseHeader } from "./headerStyles";
import { caseLayout } from "./caseLayout";
import { CaseSkeleton, ZonesToCome } from "./CaseSkeleton";
import { Fact } from "./HeaderFact";
import { HeaderStatus } from "./HeaderFacts";
import { WaitingFor } from "./WaitingFor";

/** A case that is being read: what a list has shown of it already, marked as such, or a skeleton. */
export default function CasePreview({ params }: { params: CaseParams }) {
  const row = useKnownRow(params);
  return row ? <FromTheList row={row} /> : <CaseSkeleton />;
}

/** The row of the case as it was read last in any list of this tab. */
function useKnownRow({ entityId, serviceName }: CaseParams): CaseRow | undefined {
  const lists = useQueryClient()
    .getQueryCache()
    .findAll({ queryKey: [...worklistKeys.all, "page"] });
  return lists
    .toSorted((one, other) => other.state.dataUpdatedAt - one.state.dataUpdatedAt)
    .flatMap(({ state }) => (state.data as SearchAnswer | undefined)?.matches ?? [])
    .find((row) => row.entityId === entityId && row.serviceName === serviceName);
}

/** Laid out as the header of the case, so that what is known stays in its place when the rest comes. */
function FromTheList({ row }: { row: CaseRow }) {
  const { country, serviceName, customerReference } = row;
  const words = [row.isOrganization ? "Organisation" : undefined, country && countryName(country), serviceName];
  return (
    <div className={caseLayout.page} aria-busy>
      <header className={caseHeader.header}>
        <div className={caseHeader.top}>
          <div className={caseHeader.entity}>
            <h1 className={caseHeader.name}>
              <Isolated>{nameOfEntity(row)}</Isolated>
            </h1>
            {customerReference && (
              <span className={caseHeader.reference}>
                <Isolated truncate limit={120}>
                  {customerReference}
                </Isolated>
              </span>
            )}
            <p className={caseHeader.kind}>
              <Isolated limit={240}>{words.filter(Boolean).join(" · ")}</Isolated>
            </p>
          </div>
          <span role="status" className={caseHeader.freshness}>
            <Spinner />
            Loading…
          </span>
        </div>
        <KnownFacts row={row} />
      </header>
      <ZonesToCome actions={<ActionsToCome />} />
    </div>
  );
}

function KnownFacts({ row }: { row: CaseRow }) {
  const { risk, waits, waitingSince, waitsAtMost, assignee, reviewer } = row;
  const meaning = meaningOfRisk(risk?.level);
  const score = risk?.score === undefined ? "" : ` ${formatNumber(risk.score, 2)}`;
  const state = meaningOfState(row.state);
  return (
    <div className={caseHeader.row}>
      <dl className={caseHeader.facts}>
        <Fact term="Status">
          <HeaderStatus run={row.workflowExecution} />
        </Fact>
        {meaning && (
          <Fact term="Entity risk">
            <StatusBadge meaning={{ ...meaning, label: `${meaning.label}${score}` }} />
          </Fact>
        )}
        {waits && (
          <Fact term="Waiting">
            <WaitingFor wait={{ since: waitingSince, atMost: waitsAtMost }} />
          </Fact>
        )}
        {state && (
          <Fact term="State">
            <StatusBadge meaning={state} variant="plain" />
          </Fact>
        )}
      </dl>
      <dl className={caseHeader.people}>
        <Fact term="Assignee → reviewer" shrinks>
          <Isolated truncate>{[assignee ?? "Unassigned", reviewer].filter(Boolean).join(" → ")}</Isolated>
        </Fact>
      </dl>
    </div>
  );
}

function ActionsToCome() {
  return (
    <section aria-label="Actions" className="flex flex-col gap-2">
      <h2 className="text-base font-semibold">Actions</h2>
      {["Decide", "Reassign", "Archive case"].map((act) => (
        <Button key={act} className="w-full justify-start" unavailable="The case is still being loaded.">
          {act}
        </Button>
      ))}
    </section>
  );
}
