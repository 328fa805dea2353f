"use client";

import { useState } from "react";
import { Field } from "@/components/ui/Field";
import { Select } from "@/components/ui/Select";
import type { DirectoryOfficer } from "@/lib/directory/contract";
import { useOfficerChange } from "@/lib/directory/mutations";
import { DirectoryFailure } from "./DirectoryFailure";
import { Section } from "./Section";

/** Whether this account and another belong to one person: four eyes are never theirs alone. */
export function PersonForm({ officer, others }: { officer: DirectoryOfficer; others: DirectoryOfficer[] }) {
  const before = officer.samePersonAs[0] ?? "";
  const [other, setOther] = useState(before);
  const { mutate, isPending, error } = useOfficerChange();
  return (
    <Section
      title="Person"
      save="Save person"
      busy={isPending}
      disabled={other === before}
      onSave={() => mutate({ id: officer.id, change: { samePersonAs: other || null } })}
    >
      <Field
        label="Same person as"
        optional
        description="For a person with two accounts, who may not approve their own proposals."
      >
        {(control) => (
          <Select
            {...control}
            value={other}
            placeholder="No other account"
            onChange={(event) => setOther(event.currentTarget.value)}
            options={others.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
          />
        )}
      </Field>
      <DirectoryFailure error={error} />
    </Section>
  );
}
