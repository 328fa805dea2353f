"use client";

import type { KeyboardEvent } from "react";
import { TextInput } from "@/components/ui/TextInput";
import { FILTER_LABEL, type FilterProps } from "./filterProps";
import { useDraft } from "./useDraft";

/** A filter that is typed or pasted; it holds with Enter or when the field is left. */
export function TextFilter({ label, value, onChange }: FilterProps) {
  const [draft, setDraft] = useDraft(value);
  const settle = () => draft.trim() !== value && onChange(draft.trim());
  const onKeyDown = (event: KeyboardEvent) => event.key === "Enter" && settle();
  return (
    <label className={FILTER_LABEL}>
      {label}
      <TextInput
        value={draft}
        maxLength={64}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setDraft(event.target.value)}
        onBlur={settle}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
