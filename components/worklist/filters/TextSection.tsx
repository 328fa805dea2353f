import { Field } from "@/components/ui/Field";
import { Select } from "@/components/ui/Select";
import { TextInput } from "@/components/ui/TextInput";
import { SEARCH_FIELDS, SEARCH_TYPES } from "@/lib/frankieone/wire/enums";
import { LONGEST_TEXT } from "@/lib/worklist/filters";
import { isSearchable, type TextSearch } from "@/lib/worklist/views";
import { FIELD_WORDS, TYPE_WORDS } from "@/lib/worklist/words";
import type { SectionProps } from "./sectionProps";

const FIELDS = SEARCH_FIELDS.map((value) => ({ value, label: FIELD_WORDS[value] }));
const TYPES = SEARCH_TYPES.map((value) => ({ value, label: TYPE_WORDS[value] })).toReversed();
const NONE: TextSearch = { term: "", field: "NAME", type: "FUZZY" };

/** A text to look for in one field: the vendor takes one of each. */
export function TextSection({ draft, onChange }: SectionProps) {
  const search = draft.search ?? NONE;
  const change = (part: Partial<TextSearch>) => {
    const next = { ...search, ...part };
    const empty = next.term === "" && next.field === NONE.field && next.type === NONE.type;
    onChange({ ...draft, search: empty ? undefined : next });
  };
  const short = search.term !== "" && !isSearchable(search);
  return (
    <div className="flex flex-col gap-2 pb-2">
      <Field label="Text" optional error={short ? "Enter at least two characters." : undefined}>
        {(control) => (
          <TextInput
            {...control}
            data-initial-focus
            value={search.term}
            maxLength={LONGEST_TEXT}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => change({ term: event.target.value })}
          />
        )}
      </Field>
      <div className="grid grid-cols-2 gap-2">
        <Field label="Look in" labelHidden>
          {(control) => (
            <Select
              {...control}
              options={FIELDS}
              value={search.field}
              onChange={(event) => change({ field: event.target.value as TextSearch["field"] })}
            />
          )}
        </Field>
        <Field label="How" labelHidden>
          {(control) => (
            <Select
              {...control}
              options={TYPES}
              value={search.type}
              onChange={(event) => change({ type: event.target.value as TextSearch["type"] })}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
