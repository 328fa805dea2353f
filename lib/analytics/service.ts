import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { failingClosed } from "@/lib/db/failingClosed";
import { dayAt } from "@/lib/days";
import { getDb } from "@/lib/db/client";
import { readWorkflows } from "@/lib/executions/read";
import { humanise } from "@/lib/format";
import { listOfficers } from "@/lib/officers/service";
import { requireWholeScope } from "@/lib/team/wholeScope";
import { getPolicy } from "@/lib/policy/service";
import { Memory } from "@/lib/worklist/memory";
import { sharedTotal, TOTAL_MS } from "@/lib/worklist/totals";
import { NO_TOTAL, whyUncounted } from "@/lib/worklist/uncounted";
import type { View } from "@/lib/worklist/views";
import { perProcess } from "@/lib/perProcess";
import type { Analytics, WorkflowShare } from "./contract";
import { type DecisionGroup, groupDecisions } from "./decisions";
import {
  byOfficer,
  daysOfMonth,
  MOST_WORKFLOWS,
  monthsUpTo,
  mostSearches,
  namesOf,
  orderShares,
  tallies,
} from "./rules";
import { casesOf, overriddenIn } from "./shareViews";

interface Read<Value> {
  at: number;
  value: Value;
}

const memories = perProcess("analytics", () => ({
  names: new Memory<Read<string[]>>(),
  decisions: new Memory<Read<DecisionGroup[]>>(),
}));

async function dated<Value>(read: () => Promise<Value>): Promise<Read<Value>> {
  const at = Date.now();
  return { at, value: await read() };
}

/**
 * How often people override the engine: by workflow from FrankieOne's totals, by officer, reason and month from the
 * ledger. Shared by everybody for a minute. Throws DeskError with an UPSTREAM code where the workflows cannot be
 * listed, or DATABASE_UNAVAILABLE, FORBIDDEN for officers who do not see every account; a number that cannot be counted
 * is null.
 */
export async function readAnalytics(officer: Officer): Promise<Analytics> {
  await failingClosed(() => requireWholeScope(officer));
  const [shares, decisions] = await Promise.all([readShares(officer), failingClosed(() => readDecisions(officer))]);
  const { ages, ...byWorkflow } = shares;
  const { at, ...byPeople } = decisions;
  return { asOf: new Date(Math.min(at, ...ages)).toISOString(), ...byWorkflow, ...byPeople };
}

async function readShares(officer: Officer) {
  const list = () =>
    dated(async () => namesOf((await readWorkflows(officer)).workflows.map((each) => each.workflowName)));
  const { at, value: names } = await memories.get().names.recall("workflows", TOTAL_MS, list);
  const ages = [at];
  const missing = new Set<string>();
  const count = async (view: View): Promise<number | null> => {
    try {
      const { at, total } = await sharedTotal(officer, view);
      ages.push(at);
      if (total === undefined) missing.add(NO_TOTAL);
      return total ?? null;
    } catch (error) {
      missing.add(whyUncounted(error));
      return null;
    }
  };
  const counted = await Promise.all(names.slice(0, MOST_WORKFLOWS).map((name) => readShare(name, count)));
  const workflows = orderShares(counted);
  const [empty, beyond] = [counted.length - workflows.length, Math.max(0, names.length - MOST_WORKFLOWS)];
  const uncounted = missing.size > 0 ? [...missing] : undefined;
  return { ages, workflows, empty, beyond, uncounted, mostSearches: mostSearches(names.length) };
}

async function readShare(workflow: string, count: (view: View) => Promise<number | null>): Promise<WorkflowShare> {
  const cases = await count(casesOf(workflow));
  return { workflow, cases, overridden: cases === 0 ? 0 : await count(overriddenIn(workflow)) };
}

async function readDecisions({ timeZone = "UTC" }: Officer) {
  const months = monthsUpTo(dayAt(Date.now(), timeZone));
  const { first } = daysOfMonth(months[0] as string);
  const read = () => dated(() => groupDecisions(getDb(), first, timeZone));
  const { at, value: groups } = await memories.get().decisions.recall(`${timeZone} ${first}`, TOTAL_MS, read);
  const names = new Map((await listOfficers()).map(({ id, name }) => [id, name]));
  const labels = new Map(getPolicy().reasonCodes.map(({ code, words }) => [code, words]));
  const by = (keyOf: (group: DecisionGroup) => string | undefined) =>
    tallies(
      groups.map((group) => ({ ...group, key: keyOf(group) })),
      months,
    );
  return {
    ...{ at, months },
    overrides: groups.reduce((sum, { count }) => sum + count, 0),
    officers: byOfficer(groups, months).map((each) => ({
      ...each,
      name: names.get(each.id) ?? "Not in the directory",
    })),
    reasons: by(({ reason }) => reason).map(({ key: code, ...counts }) => ({
      ...{ code, label: code === undefined ? "Erased" : (labels.get(code) ?? humanise(code)) },
      ...counts,
    })),
  };
}

/** Forgets what was read, for tests. */
export function forgetAnalytics(): void {
  for (const memory of Object.values(memories.get())) memory.forget();
}
