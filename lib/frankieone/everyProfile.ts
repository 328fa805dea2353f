import "server-only";
import { DeskError } from "@/lib/errors";
import { isVisible } from "./client";
import { type EntityPath, entitySegments, isOfOrganization } from "./entityPath";
import { rememberNamesOfProfile } from "./names";
import { type Caller, read } from "./reads";
import { scopeOfCall } from "./scope";
import type { ServiceProfile } from "./wire/serviceProfile";
import { individualAnswer } from "./wire/individual";
import { organizationAnswer } from "./wire/organization";

/** The service profiles of an entity, whatever the caller sees of them. */
export interface EveryProfile {
  profiles: ServiceProfile[];
  /** Does the caller see every one of them, and could each be read whole? Where not, nobody may say what changes them all. */
  areAllSeen: boolean;
}

/**
 * getIndividual, or the read of an organisation, for acts that change every service profile of an entity (handbook 1.16, 1.19, 1.25), and
 * for what proves them. What is out of the caller's scope must not be shown: it is only for judging. Throws DeskError, NOT_FOUND where nothing is in
 * scope.
 */
export async function getEveryProfile(caller: Caller, entity: EntityPath): Promise<EveryProfile> {
  const { data, raw } = await readEntity(caller, entity);
  const { serviceProfiles: profiles } = data;
  profiles.forEach(rememberNamesOfProfile);
  const scope = await scopeOfCall(caller);
  const seen = profiles.filter((each) => isVisible(each, scope)).length;
  if (scope.services && seen === 0) throw new DeskError("NOT_FOUND", { sent: "no" });
  return { profiles, areAllSeen: seen === profiles.length && isReadWhole(raw, profiles) };
}

function readEntity(caller: Caller, entity: EntityPath) {
  const segments = entitySegments(entity);
  return isOfOrganization(entity)
    ? read({ caller, segments, query: { include: "serviceProfiles" }, answer: organizationAnswer })
    : read({ caller, segments, query: { level: "meta" }, answer: individualAnswer });
}

/** Members that cannot be read are left out of a list (wire/tolerant.ts); here each counts. */
function isReadWhole(raw: unknown, profiles: readonly ServiceProfile[]): boolean {
  const { serviceProfiles: came } = raw as { serviceProfiles?: unknown };
  if (!Array.isArray(came) || came.length !== profiles.length) return false;
  return came.every((each: unknown, index) => {
    const { subscriptions = [] } = each as { subscriptions?: unknown };
    return Array.isArray(subscriptions) && subscriptions.length === profiles[index]?.subscriptions.length;
  });
}
