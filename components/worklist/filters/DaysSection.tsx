import { Field } from "@/components/ui/Field";
import { TextInput } from "@/components/ui/TextInput";
import { isDay } from "@/lib/days";
import { DAY_FILTERS, DAY_NAMES, type DayName } from "@/lib/worklist/filters";
import { Section } from "./Section";
import type { SectionProps } from "./sectionProps";

/** When cases were created and updated, by day. */
export function DaysSection({ draft, onChange, timeZone = "UTC" }: SectionProps & { timeZone?: string }) {
  const change = (name: DayName, value: string) => {
    const days = { ...draft.days, [name]: value };
    if (!isDay(value)) delete days[name];
    onChange({ ...draft, days });
  };
  return (
    <Section label="Dates" chosen={Object.keys(draft.days).length} note={`Days are counted in ${timeZone}.`}>
      <div className="grid grid-cols-2 gap-2">
        {DAY_NAMES.map((name) => (
          <Field key={name} label={DAY_FILTERS[name].label} optional>
            {(control) => (
              <TextInput
                {...control}
                type="date"
                defaultValue={draft.days[name]}
                onChange={(event) => change(name, event.target.value)}
              />
            )}
          </Field>
        ))}
      </div>
    </Section>
  );
}
