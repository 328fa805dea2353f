import "server-only";
import { monitoringOfField } from "@/lib/domain/changedFields";
import { getIndividual, getProfile } from "@/lib/frankieone/client";
import { patchMonitoring } from "@/lib/frankieone/writes";
import type { ServiceProfile, Subscription } from "@/lib/frankieone/wire/serviceProfile";
import type { ActKind, Wanted } from "./kind";
import { payloadOf } from "./payload";
import { PROFILE } from "./profile";

/** The subscriptions of all profiles that a write switches. */
function switched(profiles: readonly ServiceProfile[] = [], { changes }: Wanted): Subscription[] {
  const types = changes.flatMap(({ field }) => monitoringOfField(field) ?? []);
  return profiles
    .flatMap(({ subscriptions }) => subscriptions)
    .filter(({ type }) => type !== undefined && types.includes(type));
}

/**
 * Monitoring, which is switched for every profile of the entity: each subscription names the request that switched it
 * (handbook 1.8, 1.19).
 */
export const MONITORING: ActKind = {
  read: async (caller, { target }) => {
    const [profile, { serviceProfiles }] = await Promise.all([
      getProfile(caller, target),
      getIndividual(caller, target.entityId),
    ]);
    return { ...profile, profiles: serviceProfiles };
  },
  readBack: async (caller, { target }) => ({
    profiles: (await getIndividual(caller, target.entityId)).serviceProfiles,
  }),
  versionOf: PROFILE.versionOf,
  conflictOf: PROFILE.conflictOf,
  partOf: ({ profiles }, wanted, field) => {
    const [found] = switched(profiles, { ...wanted, changes: [{ field, to: "" }] });
    const isOn = found?.status === "ENABLED";
    const [at, by] = isOn ? [found?.enabledAt, found?.enabledBy] : [found?.disabledAt, found?.disabledBy];
    return found && { value: found.status, at, by };
  },
  observe: (wanted, { profiles }) => {
    const found = switched(profiles, wanted);
    const to = wanted.changes[0]?.to;
    const requestIds = found.map((each) => (to === "ENABLED" ? each.enabledRequestId : each.disabledRequestId));
    const isOne = new Set(requestIds).size === 1;
    return {
      shows: found.length > 0 && found.every(({ status }) => status === to),
      requestId: isOne ? requestIds[0] : undefined,
    };
  },
  send: (caller, { payload, target }, comment) => {
    const { enabled, monitoringTypes } = payloadOf(payload, "monitoring");
    return patchMonitoring(caller, target.entityId, { enabled, monitoringTypes }, { comment });
  },
  isRaceChecked: false,
};
