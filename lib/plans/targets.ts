import "server-only";
import { isAway, refusalToHandTo } from "@/lib/availability/rules";
import type { CaseRole } from "@/lib/cases/reassignment";
import { DeskError } from "@/lib/errors";
import type { Caller } from "@/lib/frankieone/reads";
import type { ListedOfficer } from "@/lib/officers/contract";
import { listOfficers } from "@/lib/officers/service";
import { countOpen } from "./candidates";
import type { AskedPlan } from "./contract";
import { type Candidate, type PlannedRow, planned, spread } from "./rules";

/** Who can be given cases: nobody disabled, no auditor. */
const takesCases = ({ role, disabled }: ListedOfficer) => role !== "auditor" && !disabled;

/** Who the cases can go to: known before the vendor is asked anything. Throws DeskError VALIDATION where it is nobody. */
export async function requireTeam({ source, target }: AskedPlan): Promise<ListedOfficer[]> {
  const able = (await listOfficers()).filter(takesCases);
  if (target.kind === "person") {
    const person = able.find(({ name }) => name === target.name);
    if (!person) throw nobody("target.name", "is nobody who can take cases here");
    requireHere("target.name", [person]);
    return [person];
  }
  const leaving = source.kind === "holder" ? source.name : undefined;
  const chosen = able.filter(({ name }) => name !== leaving && (target.among?.includes(name) ?? true));
  if (target.among) requireHere("target.among", chosen);
  const team = chosen.filter((each) => !isAway(each, Date.now()));
  if (team.length === 0) throw nobody("target.among", "names nobody who can take cases now");
  return team;
}

/** Says who of the team shall have each case. Throws DeskError as the vendor client does. */
export async function withTargets(
  caller: Caller,
  { role, target }: AskedPlan,
  { team, candidates }: { team: readonly ListedOfficer[]; candidates: readonly Candidate[] },
): Promise<PlannedRow[]> {
  if (target.kind === "person") return candidates.map((each) => planned(each, role, target.name));
  return spread(candidates, role, await loadsOf(caller, role, team));
}

async function loadsOf(caller: Caller, role: CaseRole, team: readonly ListedOfficer[]): Promise<Map<string, number>> {
  const loads = await Promise.all(team.map(async ({ name }) => [name, await countOpen(caller, role, name)] as const));
  return new Map(loads);
}

/** Each row for somebody who is away would be refused as it is sent: better said before the plan is made. */
function requireHere(field: string, people: readonly ListedOfficer[]): void {
  const refusal = people.map((each) => refusalToHandTo(each, Date.now())).find(Boolean);
  if (refusal) throw nobody(field, refusal);
}

function nobody(field: string, message: string): DeskError {
  return new DeskError("VALIDATION", { detail: `${field}: ${message}`, fields: { [field]: message }, sent: "no" });
}

/** What the plan is asked to do, in words. In: how many cases it is about. */
export function titleOf({ role, source, target }: AskedPlan, count: number): string {
  const cases = source.kind === "holder" ? `Everything of ${source.name}` : `${count} case${count === 1 ? "" : "s"}`;
  const as = role === "reviewer" ? " for review" : "";
  if (target.kind === "person") return `${cases} to ${target.name}${as}`;
  return `${cases} spread ${target.among ? `among ${target.among.length}` : "over the team"}${as}`;
}
