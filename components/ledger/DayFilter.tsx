"use client";

import { TextInput } from "@/components/ui/TextInput";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import { FILTER_LABEL, type FilterProps } from "./filterProps";
import { useDraft } from "./useDraft";

/** A day. Typing a year passes through 0002, 0020 and 0202: those are not meant yet. */
const isMeant = (day: string) => day === "" || day >= "2000";

/** A filter by day that names its time zone. */
export function DayFilter({ label, timeZone, value, onChange }: FilterProps & { timeZone: string }) {
  const [draft, setDraft] = useDraft(value);
  const change = (day: string) => {
    setDraft(day);
    if (isMeant(day)) onChange(day);
  };
  return (
    <label className={FILTER_LABEL} title={`A day in ${timeZone}`}>
      <span>
        {label}
        <VisuallyHidden> day in {timeZone}</VisuallyHidden>
      </span>
      <TextInput
        type="date"
        value={draft}
        min="2000-01-01"
        max="2999-12-31"
        onChange={(event) => change(event.target.value)}
      />
    </label>
  );
}
