"use client";

import { type KeyboardEvent, useId, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Chip } from "@/components/ui/Chip";
import { Field } from "@/components/ui/Field";
import { Isolated } from "@/components/ui/Isolated";
import { TextInput } from "@/components/ui/TextInput";
import { isListValue, LIST_FILTERS, type ListName, withList } from "@/lib/worklist/filters";
import { Section } from "./Section";
import type { SectionProps } from "./sectionProps";

export interface NamesSectionProps extends SectionProps {
  name: ListName;
  /** Names to propose. Any other may be typed: the vendor's own portal writes what it likes. */
  proposals?: readonly string[];
  note?: string;
  /** What is wrong with a text that is no value. */
  fault?: string;
}

/** A filter by names: proposed ones or typed ones, any of which may hold. */
export function NamesSection({ draft, onChange, name, proposals = [], note, fault }: NamesSectionProps) {
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const listId = useId();
  const { label } = LIST_FILTERS[name];
  const chosen = draft.lists[name] ?? [];
  const set = (values: string[]) => onChange({ ...draft, lists: withList(draft.lists, name, values) });
  const add = () => {
    const value = typed.trim();
    if (value === "") return;
    setWrong(!isListValue(name, value));
    if (!isListValue(name, value)) return;
    set([...new Set([...chosen, value])]);
    setTyped("");
  };
  const addOnEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || typed.trim() === "") return;
    event.preventDefault();
    add();
  };
  return (
    <Section label={label} chosen={chosen.length} note={note}>
      {chosen.length > 0 && (
        <div className="flex flex-wrap gap-1">
          {chosen.map((value) => (
            <Chip
              key={value}
              label={label}
              value={<Isolated>{value}</Isolated>}
              name={value}
              onRemove={() => set(chosen.filter((each) => each !== value))}
            />
          ))}
        </div>
      )}
      <div className="flex items-end gap-2">
        <Field label={`Add ${label.toLowerCase()}`} optional className="flex-1" error={wrong ? fault : undefined}>
          {(control) => (
            <TextInput
              {...control}
              list={listId}
              value={typed}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={addOnEnter}
              onBlur={add}
            />
          )}
        </Field>
        <datalist id={listId}>
          {proposals.map((proposal) => (
            <option key={proposal} value={proposal} />
          ))}
        </datalist>
        <Button onClick={add}>Add</Button>
      </div>
    </Section>
  );
}
