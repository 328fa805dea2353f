import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { UpdateCase } from "./contract";
import { ownersOf } from "@/lib/profiles/owners";
import { meaningOfState } from "@/lib/profiles/states";

/** Why a change of a case is refused, for the officer: `field` when a field is to blame. */
export interface ChangeRefusal {
  code: "VALIDATION" | "NOT_POSSIBLE" | "FOUR_EYES";
  detail: string;
  field?: string;
}

type Rule = (change: UpdateCase, profile: ServiceProfile) => ChangeRefusal | undefined;

/** States from which a profile can be archived; the rest are final or not ours to change (handbook 2.4). */
const ARCHIVABLE = new Set(["INIT", "AUTO", "ACTIVE", "DUPLICATE", "BLOCKLISTED"]);

const stateFollows: Rule = ({ serviceProfile: { state } }, profile) => {
  if (state === "ARCHIVED" && !ARCHIVABLE.has(profile.state ?? ""))
    return {
      code: "NOT_POSSIBLE",
      detail: `A service profile in the state “${meaningOfState(profile.state)?.label ?? "unknown"}” cannot be archived.`,
    };
  if (state === "INACTIVE" && profile.state !== "ARCHIVED")
    return { code: "NOT_POSSIBLE", detail: "Only an archived service profile can be made inactive. Archive it first." };
  return undefined;
};

const stateNeedsWords: Rule = ({ serviceProfile: { state }, comment }) =>
  state && !comment ? { code: "VALIDATION", field: "comment.text", detail: "Enter why the state changes." } : undefined;

/** Whoever replaces somebody says why; the officer may be the one who is replaced, or it may be the reviewer. */
export const REASON_MISSING = "Enter the reason for the reassignment.";

const takingNeedsWords: Rule = (change, profile) =>
  takesFromSomeone(change, profile) && !change.comment
    ? { code: "VALIDATION", field: "comment.text", detail: REASON_MISSING }
    : undefined;

const twoPeople: Rule = ({ serviceProfile: change }, profile) => {
  if (change.assignee === undefined && change.reviewer === undefined) return undefined;
  const { assignee = profile.assignee, reviewer = profile.reviewer } = change;
  const { samePerson } = ownersOf({ assignee, reviewer });
  return samePerson ? { code: "FOUR_EYES", detail: `${assignee} would be both assignee and reviewer.` } : undefined;
};

const RULES: readonly Rule[] = [stateFollows, stateNeedsWords, takingNeedsWords, twoPeople];

/** Does this change take a role from its present holder? Then a reason is required. */
export function takesFromSomeone({ serviceProfile: change }: UpdateCase, profile: ServiceProfile): boolean {
  return (["assignee", "reviewer"] as const).some((field) => {
    const [holder, next] = [profile[field], change[field]];
    return holder !== undefined && holder !== "" && next !== undefined && next !== holder;
  });
}

/** The first reason against a change on the profile as it is now, or undefined. Pure: used by server and form. */
export function refusalOf(change: UpdateCase, profile: ServiceProfile): ChangeRefusal | undefined {
  for (const rule of RULES) {
    const refusal = rule(change, profile);
    if (refusal) return refusal;
  }
  return undefined;
}
