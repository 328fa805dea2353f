import { STATUS_OVERRIDE_TYPES, WORKFLOW_STATUSES, type WorkflowStatus } from "@/lib/frankieone/wire/enums";

type OverrideType = (typeof STATUS_OVERRIDE_TYPES)[number];

/** A status to look for and whose verdict it is: a person's, the engine's, or either. */
export interface StatusChoice {
  status: WorkflowStatus | "ANY";
  override: OverrideType;
}

/** How the URL says whose verdict it is: `status=PASS.overridden`. */
const SUFFIXES: Record<OverrideType, string> = {
  ALL: "",
  ONLY_OVERRIDDEN: ".overridden",
  EXCLUDE_OVERRIDDEN: ".not-overridden",
};

/** Reads a status out of a URL; undefined for one that is none. `ANY` makes sense only with an override said. */
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

/**
 * The vendor's combined filter for these choices, one entry for each kind of override; undefined without choices.
 * `ANY` stands for all of `within`.
 */
export function statusFilter(choices: readonly StatusChoice[], within: readonly WorkflowStatus[] = WORKFLOW_STATUSES) {
  const combined = STATUS_OVERRIDE_TYPES.map((overrideType) => {
    const chosen = choices.filter(({ override }) => override === overrideType).map(({ status }) => status);
    const status = chosen.includes("ANY") ? [...within] : chosen.filter((name) => name !== "ANY");
    return { overrideType, status };
  }).filter(({ status }) => status.length > 0);
  return combined.length > 0 ? combined : undefined;
}
