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
const VERDICTS = STATUS_OVERRIDE_TYPES.map((value) => ({ value, label: capitalise(OVERRIDE_WORDS[value]) }));

/** The status of the latest run, and whose verdict it is. */
export function StatusSection({ draft, onChange }: SectionProps) {
  const { statuses } = draft;
  const verdict = verdictOf(statuses);
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
      <Field label="Whose verdict" optional>
        {(control) => (
          <Select
            {...control}
            options={verdict === undefined ? [MIXED, ...VERDICTS] : VERDICTS}
            value={verdict ?? MIXED.value}
            onChange={(event) => change(decidedBy(statuses, event.target.value as Override))}
          />
        )}
      </Field>
    </Section>
  );
}

/** The verdict all choices share; undefined where a link mixes them. */
function verdictOf(statuses: readonly StatusChoice[]): Override | undefined {
  const verdicts = new Set(statuses.map(({ override }) => override));
  return verdicts.size > 1 ? undefined : (statuses[0]?.override ?? "ALL");
}

function toggled(statuses: readonly StatusChoice[], status: StatusChoice["status"], on: boolean): StatusChoice[] {
  const override = verdictOf(statuses) ?? "ALL";
  const others = statuses.filter((choice) => choice.status !== status && choice.status !== "ANY");
  const next = on ? [...others, { status, override }] : others;
  return next.length > 0 ? next : decidedBy([], override);
}

/** The same statuses with another verdict; without a status it holds for any. */
function decidedBy(statuses: readonly StatusChoice[], override: Override): StatusChoice[] {
  const named = [...new Set(statuses.map(({ status }) => status))].filter((status) => status !== "ANY");
  if (named.length > 0) return named.map((status) => ({ status, override }));
  return override === "ALL" ? [] : [{ status: "ANY", override }];
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
