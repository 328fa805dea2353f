import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { searchIndividuals } from "@/lib/frankieone/client";
import { SERVICE_PROFILE_STATES } from "@/lib/frankieone/wire/enums";
import type { NamesAnswer, NamesRequest } from "./namesContract";

/** An entity has several services at most: one page nearly always holds all that is asked for. */
const PAGE = { page: 1, limit: 100, sort: "desc", sortFields: "updatedAt" } as const;

type Names = Map<string, string>;

/**
 * The names of entities whose ids alone the desk stores: names are personal data, and stay with the vendor. One search,
 * in the officer's own scope, and another for those that a full page left out; entities outside the scope, or no longer
 * found, are left out. Throws DeskError as the vendor client does.
 */
export async function namesOf({ email }: Officer, { entityIds }: NamesRequest): Promise<NamesAnswer> {
  const names: Names = new Map();
  let missing = entityIds.map((id) => id.toLowerCase());
  for (let isFull = true; isFull && missing.length > 0;) {
    const before = missing.length;
    isFull = await addNames(email, missing, names);
    missing = missing.filter((id) => !names.has(id));
    if (missing.length === before) break;
  }
  return { names: [...names].map(([entityId, name]) => ({ entityId, name })) };
}

/** Out: did the page hold as many profiles as it can? */
async function addNames(username: string, entityIds: string[], names: Names): Promise<boolean> {
  const filters = { entityIds, states: [...SERVICE_PROFILE_STATES] };
  const { matches, places } = await searchIndividuals({ username, priority: "background" }, { filters }, PAGE);
  for (const { serviceProfile: { entityId, entityName } = {} } of matches)
    if (entityId && entityName) names.set(entityId.toLowerCase(), entityName);
  return places.length >= PAGE.limit;
}
