"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Drawer } from "@/components/ui/Drawer";
import { RadioGroup, type RadioOption } from "@/components/ui/RadioGroup";
import { type Fields, useFields } from "@/components/writes/useFields";
import { CASE_ROLE_WORDS, CASE_ROLES, type CaseRole } from "@/lib/domain/caseRoleWords";
import { RequestError } from "@/lib/http/client";
import type { PlanSource } from "@/lib/bulkReassign/contract";
import { usePlanAct } from "@/lib/bulkReassign/mutations";
import { type AskedFields, askedOf, faultsOfAsked } from "@/lib/bulkReassign/formRules";
import { PersonSelect } from "./PersonSelect";
import { PlanFailure } from "./PlanFailure";
import { UnreadOfficers } from "./UnreadOfficers";

/** Cases that can be planned, as the place where the form is opened knows them. */
export interface SourceChoice extends RadioOption {
  source: PlanSource;
}

interface PlanFormProps {
  /** What there is to choose from; without any the form asks for a person whose cases are reassigned. */
  choices: readonly SourceChoice[];
  onClose: () => void;
}

/** Asks which cases go to whom and makes a plan of them. Sends nothing to FrankieOne. */
export default function PlanForm({ choices, onClose }: PlanFormProps) {
  const router = useRouter();
  const first = choices.find(({ unavailable }) => !unavailable)?.value ?? "holder";
  const start: AskedFields = { source: first, holder: "", role: "assignee", target: "person", person: "" };
  const fields = useFields(start, faultsOfAsked);
  const [key] = useState(() => crypto.randomUUID());
  const { mutateAsync, isPending, error } = usePlanAct();

  async function make(event: FormEvent) {
    event.preventDefault();
    if (isPending || !fields.check()) return;
    const chosen = choices.find(({ value }) => value === fields.values.source);
    try {
      const plan = await mutateAsync({ act: "make", key, asked: askedOf(fields.values, chosen?.source) });
      router.push(`/bulk-reassign/${plan.id}`);
    } catch (failure) {
      if (failure instanceof RequestError) fields.blame(failure.problem.fields);
    }
  }

  return (
    <Drawer
      title="Bulk reassign"
      description="Review what happens to each case before anything is sent."
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={fields.formId} variant="primary" busy={isPending}>
            {isPending ? "Reading cases…" : "Create plan"}
          </Button>
        </>
      }
    >
      <form id={fields.formId} noValidate onSubmit={(event) => void make(event)} className="flex flex-col gap-5">
        <UnreadOfficers />
        <Which fields={fields} choices={choices} />
        <Role fields={fields} />
        <ToWhom fields={fields} />
      </form>
      <PlanFailure error={error} />
    </Drawer>
  );
}

type Given = Fields<AskedFields>;

function Which({ fields: { values, errors, set }, choices }: { fields: Given; choices: readonly SourceChoice[] }) {
  if (choices.length === 0)
    return (
      <PersonSelect
        use="from"
        label="All open cases of"
        value={values.holder}
        error={errors.holder}
        onChange={(holder) => set({ holder })}
      />
    );
  return (
    <RadioGroup
      legend="Which cases"
      name="source"
      value={values.source}
      onChange={(event) => set({ source: event.currentTarget.value })}
      groups={[{ options: choices.map(({ source: _source, ...option }) => option) }]}
    />
  );
}

const ROLE_CHOICES = CASE_ROLES.map((value) => ({ value, ...CASE_ROLE_WORDS[value] }));

function Role({ fields: { values, set } }: { fields: Given }) {
  return (
    <RadioGroup
      legend="Which role"
      name="role"
      value={values.role}
      onChange={(event) => set({ role: event.currentTarget.value as CaseRole })}
      groups={[{ options: ROLE_CHOICES }]}
    />
  );
}

const TARGET_CHOICES = [
  { value: "person", label: "One person" },
  {
    value: "spread",
    label: "Spread evenly",
    meaning: "Each case goes to the available person with the fewest open cases",
  },
];

function ToWhom({ fields: { values, errors, set } }: { fields: Given }) {
  return (
    <div className="flex flex-col gap-3">
      <RadioGroup
        legend="To whom"
        name="target"
        value={values.target}
        onChange={(event) => set({ target: event.currentTarget.value as AskedFields["target"] })}
        groups={[{ options: TARGET_CHOICES }]}
      />
      {values.target === "person" && (
        <PersonSelect
          use="to"
          label="Person"
          value={values.person}
          error={errors.person}
          onChange={(person) => set({ person })}
        />
      )}
    </div>
  );
}
