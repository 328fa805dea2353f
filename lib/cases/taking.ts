import { isNameOf } from "@/lib/domain/names";
import { can } from "@/lib/permissions/can";
import type { Officer } from "@/lib/domain/officer";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { isOrganization } from "@/lib/profiles/states";
import { refusalOf } from "./changeRules";

/** Whether an officer can take a case: at once, only with a reason because somebody has it, or not at all. */
export type Taking = { kind: "free" } | { kind: "from"; holder: string } | { kind: "refused"; reason: string };

/**
 * Judges whether an officer can take a case, that is, become its assignee. Out: undefined when it is the officer's
 * already.
 */
export function takingOf(officer: Officer, profile: ServiceProfile): Taking | undefined {
  const holder = profile.assignee || undefined;
  if (isNameOf(officer, holder)) return undefined;
  const change = { serviceProfile: { assignee: officer.name }, comment: { text: "-" } };
  const permission = can(officer, "reassign", { change: change.serviceProfile });
  const reason = permission.allowed ? refusalOf(change, profile)?.detail : permission.reason;
  if (reason) return { kind: "refused", reason };
  return holder ? { kind: "from", holder } : { kind: "free" };
}

/** States in which nobody works on a case any more. */
const NOT_WORKED_ON = new Set(["ARCHIVED", "BLOCKLISTED", "DUPLICATE", "INACTIVE", "DELETED"]);

/** The same where taking the case makes sense: nothing for one that nobody works on any more, and for an organisation's. */
export function offeredTaking(officer: Officer, profile: ServiceProfile): Taking | undefined {
  return isOrganization(profile) || NOT_WORKED_ON.has(profile.state ?? "") ? undefined : takingOf(officer, profile);
}
