import { can } from "@/lib/auth/can";
import type { Officer } from "@/lib/auth/contract";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { refusalOf } from "./changeRules";

/** How an officer would take a case: at once, with a reason because somebody has it, or not at all. */
export type Taking = { kind: "free" } | { kind: "from"; holder: string } | { kind: "refused"; reason: string };

/** Judges taking a case, that is becoming its assignee. Out: undefined when it is the officer's already. */
export function takingOf(officer: Officer, profile: ServiceProfile): Taking | undefined {
  const holder = profile.assignee || undefined;
  if (holder === officer.name) return undefined;
  const change = { serviceProfile: { assignee: officer.name }, comment: { text: "-" } };
  const verdict = can(officer, "reassign", { change: change.serviceProfile });
  const reason = verdict.allowed ? refusalOf(change, profile)?.detail : verdict.reason;
  if (reason) return { kind: "refused", reason };
  return holder ? { kind: "from", holder } : { kind: "free" };
}
