import { targetStatusesFrom } from "@/lib/profiles/targetStatuses";
import { isKnownStatus } from "@/lib/profiles/overridable";
import { meaningOfStatus } from "@/lib/profiles/statuses";
import type { WorkflowStatus } from "@/lib/frankieone/wire/enums";
import { searchAnswer } from "@/lib/frankieone/wire/search";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { BUILT_IN } from "@/lib/policy/builtIn";
import { reasonsForSecondPerson, reasonsForSecondPersonOfState } from "@/lib/policy/secondPersonRules";
import type { Profile } from "../vendor";

/** A case a journey can walk from end to end. */
export type OpenCase = Profile & {
  /** Another status than its run has now, as the form offers it at first sight. */
  target: string;
};

const HEADERS = {
  "content-type": "application/json",
  "x-frankie-channel": "test",
  "x-frankie-username": "t@desk.example",
};
const FILTERS = { states: ["ACTIVE"], entityTypes: ["INDIVIDUAL"] };

/**
 * Cases with one completed run and nobody assigned, one an entity. In: how to reach the vendor, and how many are wanted.
 * Throws when the vendor has too few.
 */
export async function openCases(
  vendor: { url: string; apiKey?: string; customerId?: string },
  wanted: number,
): Promise<OpenCase[]> {
  const found = new Map<string, OpenCase>();
  for (let page = 1; page <= 20 && found.size < wanted; page += 1) {
    const answer = await fetch(`${vendor.url}/v2/search/serviceprofiles?limit=100&page=${page}`, {
      method: "POST",
      headers: { ...HEADERS, api_key: vendor.apiKey ?? "", "x-frankie-customerid": vendor.customerId ?? "" },
      body: JSON.stringify({ filters: FILTERS }),
    });
    const { matches } = await searchAnswer.parseAsync(await answer.json());
    for (const { serviceProfile } of matches) {
      const one = serviceProfile && walkable(serviceProfile);
      if (one) found.set(one.entityId, one);
    }
  }
  if (found.size < wanted) throw new Error(`The vendor has ${found.size} of ${wanted} cases that can be walked`);
  return [...found.values()].slice(0, wanted);
}

function walkable(profile: ServiceProfile): OpenCase | undefined {
  const { entityId, serviceName, workflowSummaries, assignee, reviewer } = profile;
  const [summary] = workflowSummaries;
  if (workflowSummaries.length !== 1 || summary?.workflowExecutionState !== "COMPLETED") return undefined;
  if (assignee || reviewer || !isKnownStatus(summary.status) || !entityId || !serviceName) return undefined;
  // What waits for a second person ends in a proposal.
  if (reasonsForSecondPersonOfState(BUILT_IN.secondPerson, profile).length > 0) return undefined;
  const needsOne = (status: WorkflowStatus) =>
    reasonsForSecondPerson(BUILT_IN.secondPerson, { profile, summary, status }).length === 0;
  const target = targetStatusesFrom(summary.status).sensible.find(needsOne);
  return target && { entityId, serviceName, target: meaningOfStatus(target).label };
}
