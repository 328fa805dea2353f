import "server-only";
import { DeskError } from "@/lib/errors";
import { isVisible } from "./client";
import { rememberNamesOfProfile } from "./names";
import { type Caller, read } from "./reads";
import { scopeOfCall } from "./scope";
import { type Organization, organizationAnswer } from "./wire/organization";

/**
 * An organisation with everybody it names (handbook 1.25; section 7, question 26). Its service profiles come with it and say
 * whether anything of it is in the officer's sight: the path could not. Out: empty where FrankieOne tells nothing of it. Throws
 * DeskError, NOT_FOUND also where nothing of it is in sight.
 */
export async function getOrganization(caller: Caller, entityId: string): Promise<Organization> {
  const segments = ["v2", "organizations", entityId];
  const query = { include: "serviceProfiles" };
  const { data } = await read({ caller, segments, query, answer: organizationAnswer });
  data.serviceProfiles.forEach(rememberNamesOfProfile);
  const scope = await scopeOfCall(caller);
  const isSeen = data.serviceProfiles.some((each) => isVisible(each, scope));
  if (scope.services && !isSeen) throw new DeskError("NOT_FOUND", { sent: "no" });
  return data.organization ?? {};
}
