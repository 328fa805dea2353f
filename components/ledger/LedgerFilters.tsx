"use client";

import { useQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/Button";
import { Chip } from "@/components/ui/Chip";
import { LEDGER_ACTIONS } from "@/lib/ledger/actions";
import { SYSTEM } from "@/lib/domain/roleWords";
import { isNarrowed, type LedgerFilter, narrowed } from "@/lib/ledger/ledgerUrl";
import { LEDGER_OUTCOMES } from "@/lib/ledger/outcomes";
import { wordOfAction, wordOfLedgerOutcome } from "@/lib/ledger/words";
import { officersQuery } from "@/lib/officers/queries";
import { policyOptions } from "@/lib/policy/queries";
import { ChoiceFilter } from "./ChoiceFilter";
import { DayFilter } from "./DayFilter";
import { TextFilter } from "./TextFilter";
import { showLedger } from "./useLedger";
import { allReasons } from "@/lib/policy/allReasons";

const ACTIONS = LEDGER_ACTIONS.map((value) => ({ value, label: wordOfAction(value) }));
const OUTCOMES = LEDGER_OUTCOMES.map((value) => ({ value, label: wordOfLedgerOutcome(value).label }));
const BY_SYSTEM = { value: "system", label: SYSTEM };

/** Filters that only a link sets; here they can be taken away. */
const LINKED = { serviceName: "Service", operationId: "Operation" } as const;

export interface LedgerFiltersProps {
  filter: LedgerFilter;
  /** Days are days there; UTC where it is not known. */
  timeZone?: string;
}

/** The filters of the ledger. All of them are in the address, so that a view of the ledger is a link. */
export function LedgerFilters({ filter, timeZone = "UTC" }: LedgerFiltersProps) {
  const { data: officers = [] } = useQuery(officersQuery());
  const { data: policy } = useQuery(policyOptions());
  const reasons = policy ? allReasons(policy).map(({ code, words }) => ({ value: code, label: words })) : [];
  const people = [...officers.map(({ id, name }) => ({ value: id, label: name })), BY_SYSTEM];
  const of = (member: keyof LedgerFilter) => ({
    value: filter[member] ?? "",
    onChange: (value: string) => showLedger(narrowed(filter, { [member]: value })),
  });
  return (
    <div role="search" aria-label="Ledger" className="flex flex-col gap-2 pt-1 pb-2">
      <div className="grid grid-cols-2 gap-x-3 gap-y-2 sm:grid-cols-4 xl:grid-cols-7">
        <ChoiceFilter label="Officer" options={people} {...of("actor")} />
        <ChoiceFilter label="Action" options={ACTIONS} {...of("action")} />
        <ChoiceFilter label="Outcome" options={OUTCOMES} {...of("outcome")} />
        <ChoiceFilter label="Reason" options={reasons} {...of("reason")} />
        <TextFilter label="Entity ID" {...of("entityId")} />
        <DayFilter label="From" timeZone={timeZone} {...of("after")} />
        <DayFilter label="To" timeZone={timeZone} {...of("until")} />
      </div>
      {isNarrowed(filter) && <Narrowing filter={filter} />}
    </div>
  );
}

function Narrowing({ filter }: { filter: LedgerFilter }) {
  const linked = (Object.keys(LINKED) as (keyof typeof LINKED)[]).filter((member) => filter[member]);
  return (
    <div className="flex flex-wrap items-center gap-2">
      {linked.map((member) => (
        <Chip
          key={member}
          label={LINKED[member]}
          value={filter[member] ?? ""}
          onRemove={() => showLedger(narrowed(filter, { [member]: "" }))}
        />
      ))}
      <Button size="sm" variant="quiet" onClick={() => showLedger({})}>
        Clear filters
      </Button>
    </div>
  );
}
