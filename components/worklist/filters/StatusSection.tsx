import { Checkbox } from "@/components/ui/Checkbox";
import { Field } from "@/components/ui/Field";
import { Select } from "@/components/ui/Select";
import { meaningOfStatus } from "@/lib/profiles/statuses";
import { STATUS_OVERRIDE_TYPES, WORKFLOW_STATUSES } from "@/lib/frankieone/wire/enums";
import type { StatusChoice } from "@/lib/worklist/statuses";
import { allowsStatus } from "@/lib/worklist/views";
import { OVERRIDE_WORDS } from "@/lib/worklist/words";
import { Section } from "./Section";
import type { SectionProps } from "./sectionProps";

type Override = StatusChoice["override"];

const MIXED = { value: "MIXED", label: "Different for each, as in the link", disabled: true };
const CHOICES = STATUS_OVERRIDE_TYPES.map((value) => ({ value, label: capitalise(OVERRIDE_WORDS[value]) }));

/** The status of the latest run, and who set it. */
export function StatusSection({ draft, onChange }: SectionProps) {
  const { statuses } = draft;
  const override = overrideOf(statuses);
  const change = (next: StatusChoice[]) => onChange({ ...draft, statuses: next });
  return (
    <Section label="Status" chosen={statuses.length}>
      <div className="grid grid-cols-2 gap-x-3">
        {WORKFLOW_STATUSES.filter((status) => allowsStatus(draft.id, { status, override: "ALL" })).map((status) => (
          <Checkbox
            key={status}
            label={meaningOfStatus(status).label}
            checked={statuses.some((choice) => choice.status === status)}
            onChange={(event) => change(toggled(statuses, status, event.target.checked))}
          />
        ))}
      </div>
      <Field label="Set by" optional>
        {(control) => (
          <Select
            {...control}
            options={override === undefined ? [MIXED, ...CHOICES] : CHOICES}
            value={override ?? MIXED.value}
            onChange={(event) => change(decidedBy(statuses, event.target.value as Override))}
          />
        )}
      </Field>
    </Section>
  );
}

/** Who set it, by all choices; undefined where a link mixes them. */
function overrideOf(statuses: readonly StatusChoice[]): Override | undefined {
  const kinds = new Set(statuses.map(({ override }) => override));
  return kinds.size > 1 ? undefined : (statuses[0]?.override ?? "ALL");
}

function toggled(statuses: readonly StatusChoice[], status: StatusChoice["status"], on: boolean): StatusChoice[] {
  const override = overrideOf(statuses) ?? "ALL";
  const others = statuses.filter((choice) => choice.status !== status && choice.status !== "ANY");
  const next = on ? [...others, { status, override }] : others;
  return next.length > 0 ? next : decidedBy([], override);
}

/** The same statuses set by somebody else; without a status it holds for any. */
function decidedBy(statuses: readonly StatusChoice[], override: Override): StatusChoice[] {
  const named = [...new Set(statuses.map(({ status }) => status))].filter((status) => status !== "ANY");
  if (named.length > 0) return named.map((status) => ({ status, override }));
  return override === "ALL" ? [] : [{ status: "ANY", override }];
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
