"use client";

import { useQuery } from "@tanstack/react-query";
import { Field } from "@/components/ui/Field";
import { Select } from "@/components/ui/Select";
import { calendarDate } from "@/lib/format";
import { officersQuery } from "@/lib/officers/queries";

interface PersonSelectProps {
  label: string;
  value: string;
  onChange: (name: string) => void;
  error?: string;
  /** Cases are taken from anybody, and given to nobody who is away, disabled or an auditor. */
  use: "from" | "to";
}

/** One of the people of the desk. */
export function PersonSelect({ label, value, onChange, error, use }: PersonSelectProps) {
  const { data = [] } = useQuery(officersQuery());
  const options = data
    .filter(({ role, disabled }) => use === "from" || (role !== "auditor" && !disabled))
    .map(({ name, awayUntil, awayDay }) => {
      const away = awayUntil !== undefined && isAhead(awayUntil);
      // The last day is one where they live, wherever it is read: no zone comes into it.
      const until = away && awayDay ? ` · away until ${calendarDate(awayDay, "UTC")}` : "";
      return { value: name, label: `${name}${until}`, disabled: use === "to" && away };
    });
  return (
    <Field label={label} error={error}>
      {(control) => (
        <Select
          {...control}
          value={value}
          options={options}
          placeholder="Choose a person"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

const isAhead = (iso: string) => Date.parse(iso) > Date.now();
