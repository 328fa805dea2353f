import "server-only";
import { isAway, refusalToHandTo } from "@/lib/availability/rules";
import type { CaseRole } from "@/lib/domain/caseRoleWords";
import { DeskError } from "@/lib/errors";
import type { Caller } from "@/lib/frankieone/reads";
import type { ListedOfficer } from "@/lib/officers/contract";
import { listOfficers } from "@/lib/officers/service";
import { countOpen } from "./candidates";
import type { AskedPlan } from "./contract";
import { type PlannedCase, type PlannedRow, planned, spread } from "./rules";

/** Who can be given cases: nobody disabled, no auditor. */
const takesCases = ({ role, disabled }: ListedOfficer) => role !== "auditor" && !disabled;

/**
 * Who the cases can go to: decided before any call to the vendor. Throws DeskError VALIDATION where nobody is eligible.
 */
export async function requireTeam({ source, target }: AskedPlan): Promise<ListedOfficer[]> {
  const able = (await listOfficers()).filter(takesCases);
  if (target.kind === "person") {
    const person = able.find(({ name }) => name === target.name);
    if (!person) throw nobody("target.name", "Choose an analyst or team lead who can take cases.");
    requireHere("target.name", [person]);
    return [person];
  }
  const leaving = source.kind === "holder" ? source.name : undefined;
  const chosen = able.filter(({ name }) => name !== leaving && (target.among?.includes(name) ?? true));
  if (target.among) requireHere("target.among", chosen);
  const team = chosen.filter((each) => !isAway(each, Date.now()));
  if (team.length === 0) throw nobody("target.among", "Nobody chosen can take cases now.");
  return team;
}

/** Decides who of the team gets each case. Throws DeskError as the vendor client does. */
export async function withTargets(
  caller: Caller,
  { role, target }: AskedPlan,
  { team, candidates }: { team: readonly ListedOfficer[]; candidates: readonly PlannedCase[] },
): Promise<PlannedRow[]> {
  if (target.kind === "person") return candidates.map((each) => planned(each, role, target.name));
  return spread(candidates, role, await loadsOf(caller, role, team));
}

async function loadsOf(caller: Caller, role: CaseRole, team: readonly ListedOfficer[]): Promise<Map<string, number>> {
  const loads = await Promise.all(team.map(async ({ name }) => [name, await countOpen(caller, role, name)] as const));
  return new Map(loads);
}

/** Each row for somebody who is away would be refused when sent: say so before the plan is made. */
function requireHere(field: string, people: readonly ListedOfficer[]): void {
  const refusal = people.map((each) => refusalToHandTo(each, Date.now())).find(Boolean);
  if (refusal) throw nobody(field, refusal);
}

function nobody(field: string, message: string): DeskError {
  return new DeskError("VALIDATION", { detail: `${field}: ${message}`, fields: { [field]: message }, sent: "no" });
}
