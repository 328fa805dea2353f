"use client";

import { useQuery } from "@tanstack/react-query";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { Button } from "@/components/ui/Button";
import { Chip } from "@/components/ui/Chip";
import { LEDGER_ACTIONS } from "@/lib/ledger/actions";
import { SYSTEM } from "@/lib/domain/roleWords";
import { isNarrowed, type LedgerFilter } from "@/lib/ledger/ledgerUrl";
import { LEDGER_OUTCOMES } from "@/lib/ledger/outcomes";
import { labelOfFilter } from "@/lib/ledger/filterWords";
import { wordOfAction, wordOfLedgerOutcome } from "@/lib/ledger/words";
import { officersQuery } from "@/lib/officers/queries";
import { policyOptions } from "@/lib/policy/queries";
import { ChoiceFilter } from "./ChoiceFilter";
import { DayFilter } from "./DayFilter";
import { TextFilter } from "./TextFilter";
import { narrowLedger, showLedger } from "./useLedger";
import { reasonOptions } from "@/lib/policy/allReasons";

const ACTIONS = LEDGER_ACTIONS.map((value) => ({ value, label: wordOfAction(value) }));
const OUTCOMES = LEDGER_OUTCOMES.map((value) => ({ value, label: wordOfLedgerOutcome(value).label }));
const BY_SYSTEM = { value: "system", label: SYSTEM };

/** Filters that only a link sets; here they can be taken away. */
const LINKED = ["serviceName", "operationId"] as const;

export interface LedgerFiltersProps {
  filter: LedgerFilter;
  /** Days are days there; UTC where it is not known. */
  timeZone?: string;
}

/** The filters of the ledger. All of them are in the address, so that a view of the ledger is a link. */
export function LedgerFilters({ filter, timeZone = "UTC" }: LedgerFiltersProps) {
  const officers = useQuery(officersQuery());
  const policy = useQuery(policyOptions());
  const unread = [
    { what: "The list of officers", query: officers },
    { what: "The list of reasons", query: policy },
  ].filter(({ query }) => !query.data && query.error);
  const reasons = policy.data ? reasonOptions(policy.data) : [];
  const people = [...(officers.data ?? []).map(({ id, name }) => ({ value: id, label: name })), BY_SYSTEM];
  const of = (member: keyof LedgerFilter) => ({
    label: labelOfFilter(member),
    value: filter[member] ?? "",
    onChange: (value: string) => narrowLedger({ [member]: value }),
  });
  return (
    <div role="search" aria-label="Ledger" className="flex flex-col gap-2 pt-1 pb-2">
      <div className="grid grid-cols-2 gap-x-3 gap-y-2 sm:grid-cols-4 xl:grid-cols-7">
        <ChoiceFilter options={people} {...of("actor")} />
        <ChoiceFilter options={ACTIONS} {...of("action")} />
        <ChoiceFilter options={OUTCOMES} {...of("outcome")} />
        <ChoiceFilter options={reasons} {...of("reason")} />
        <TextFilter {...of("entityId")} />
        <DayFilter timeZone={timeZone} {...of("after")} />
        <DayFilter timeZone={timeZone} {...of("until")} />
      </div>
      {unread.map(({ what, query }) => (
        <FailureCallout key={what} error={query.error} what={what} retry={() => void query.refetch()} />
      ))}
      {isNarrowed(filter) && <Narrowing filter={filter} />}
    </div>
  );
}

function Narrowing({ filter }: { filter: LedgerFilter }) {
  const linked = LINKED.filter((member) => filter[member]);
  return (
    <div className="flex flex-wrap items-center gap-2">
      {linked.map((member) => (
        <Chip
          key={member}
          label={labelOfFilter(member)}
          value={filter[member] ?? ""}
          onRemove={() => narrowLedger({ [member]: "" })}
        />
      ))}
      <Button size="sm" variant="quiet" onClick={() => showLedger({})}>
        Clear filters
      </Button>
    </div>
  );
}
