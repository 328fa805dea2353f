"use client";

import { type FormEvent, useState } from "react";
import { ComboBox } from "@/components/ui/ComboBox";
import { Field } from "@/components/ui/Field";
import { TextInput } from "@/components/ui/TextInput";
import { useFields } from "@/components/writes/useFields";
import type { useSetAvailability } from "@/lib/availability/mutations";
import { type Absent, absentOf, coversFor, faultsOfAbsence } from "@/lib/availability/formRules";
import { RequestError } from "@/lib/http/client";
import type { ListedOfficer } from "@/lib/officers/contract";
import { AvailabilityFailure } from "./AvailabilityFailure";

export interface AbsenceFormProps {
  id: string;
  person: ListedOfficer;
  people: readonly ListedOfficer[];
  change: ReturnType<typeof useSetAvailability>;
  onSaved: () => void;
}

/** Until which day an officer is away, and who covers. Its button is outside of the form. */
export function AbsenceForm({ id, person, people, change, onSaved }: AbsenceFormProps) {
  const [now] = useState(Date.now);
  const fields = useFields<Absent>(absentOf(person, people), (values) =>
    faultsOfAbsence(values, { person, people, now }),
  );
  const { values, errors, set } = fields;

  async function save(event: FormEvent) {
    event.preventDefault();
    if (change.isPending || !fields.check()) return;
    try {
      await change.mutateAsync({ until: values.until, coveredById: values.coveredById ?? undefined });
      onSaved();
    } catch (failure) {
      if (failure instanceof RequestError) fields.blame(failure.problem.fields);
    }
  }

  return (
    <div id={fields.formId} className="flex flex-col gap-4">
      <form id={id} noValidate onSubmit={(event) => void save(event)} className="flex flex-col gap-4">
        <Field label="Last day away" error={errors.until}>
          {(control) => (
            <TextInput
              {...control}
              type="date"
              defaultValue={values.until}
              onChange={(event) => set({ until: event.currentTarget.value })}
            />
          )}
        </Field>
        <ComboBox
          label="Covered by"
          optional
          description="Who to contact meanwhile. Cases are not moved automatically."
          placeholder="Nobody"
          options={coversFor(person, people, now)}
          value={values.coveredById}
          onChange={(coveredById) => set({ coveredById })}
          error={errors.coveredById}
        />
      </form>
      <AvailabilityFailure error={change.error} />
    </div>
  );
}
