import { Checkbox } from "@/components/ui/Checkbox";
import { LIST_FILTERS, type ListName, withList } from "@/lib/worklist/filters";
import { wordOfValue } from "@/lib/worklist/words";
import { Section } from "./Section";
import type { SectionProps } from "./sectionProps";

/** The filters whose values the vendor lists. */
type ChoiceName = {
  [Name in ListName]: (typeof LIST_FILTERS)[Name] extends { members: unknown } ? Name : never;
}[ListName];

/** A filter with a fixed list of values, any of which may hold. */
export function ChoiceSection({ draft, onChange, name, note }: SectionProps & { name: ChoiceName; note?: string }) {
  const { label, members } = LIST_FILTERS[name];
  const chosen = draft.lists[name] ?? [];
  const toggle = (value: string, on: boolean) => {
    const values = on ? [...chosen, value] : chosen.filter((each) => each !== value);
    onChange({ ...draft, lists: withList(draft.lists, name, values) });
  };
  return (
    <Section label={label} chosen={chosen.length} note={note}>
      <div className="grid grid-cols-2 gap-x-3">
        {members.map((value) => (
          <Checkbox
            key={value}
            label={wordOfValue(name, value)}
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.target.checked)}
          />
        ))}
      </div>
    </Section>
  );
}
