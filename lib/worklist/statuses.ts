import { STATUS_OVERRIDE_TYPES, WORKFLOW_STATUSES, type WorkflowStatus } from "@/lib/frankieone/wire/enums";

type OverrideType = (typeof STATUS_OVERRIDE_TYPES)[number];

/** A status to search for and who set it: a person, the engine, or either. */
export interface StatusChoice {
  status: WorkflowStatus | "ANY";
  override: OverrideType;
}

/** How the URL says who set it: `status=PASS.overridden`. */
const SUFFIXES: Record<OverrideType, string> = {
  ALL: "",
  ONLY_OVERRIDDEN: ".overridden",
  EXCLUDE_OVERRIDDEN: ".not-overridden",
};

/** Reads a status out of a URL; undefined for an invalid one. `ANY` is valid only together with an override. */
export function readStatus(text: string): StatusChoice | undefined {
  const override = STATUS_OVERRIDE_TYPES.find((type) => type !== "ALL" && text.endsWith(SUFFIXES[type])) ?? "ALL";
  const name = text.slice(0, text.length - SUFFIXES[override].length);
  if (name === "ANY") return override === "ALL" ? undefined : { status: "ANY", override };
  const status = WORKFLOW_STATUSES.find((known) => known === name);
  return status && { status, override };
}

/** Writes a status as `readStatus` reads it. */
export function writeStatus({ status, override }: StatusChoice): string {
  return `${status}${SUFFIXES[override]}`;
}

const ALL_STATUSES: readonly StatusChoice[] = WORKFLOW_STATUSES.map((status) => ({ status, override: "ALL" }));

/** The part of a choice that is within others; `ANY` means all of them. Out: none where they have nothing in common. */
export function narrowedTo(choice: StatusChoice, within: readonly StatusChoice[] = ALL_STATUSES): StatusChoice[] {
  return within
    .filter(({ status }) => choice.status === "ANY" || status === choice.status)
    .flatMap(({ status, override }) => {
      if (override !== "ALL" && choice.override !== "ALL" && override !== choice.override) return [];
      return [{ status, override: override === "ALL" ? choice.override : override }];
    });
}

/** The vendor's combined filter for these choices, within others, one entry for each kind of override; undefined without any. */
export function statusFilter(choices: readonly StatusChoice[], within?: readonly StatusChoice[]) {
  const chosen = choices.flatMap((choice) => narrowedTo(choice, within));
  const combined = STATUS_OVERRIDE_TYPES.map((overrideType) => {
    const ofType = chosen.filter(({ override }) => override === overrideType);
    const status = ofType.map(({ status }) => status).filter((name) => name !== "ANY");
    return { overrideType, status: [...new Set(status)] };
  }).filter(({ status }) => status.length > 0);
  return combined.length > 0 ? combined : undefined;
}
