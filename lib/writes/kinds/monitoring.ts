import "server-only";
import { monitoringOfField } from "@/lib/domain/changedFields";
import { getProfile } from "@/lib/frankieone/client";
import { getEveryProfile } from "@/lib/frankieone/everyProfile";
import type { Subscription } from "@/lib/frankieone/wire/serviceProfile";
import { patchMonitoring } from "@/lib/frankieone/writes";
import { statusOfMonitoring, subscriptionsTo } from "@/lib/profiles/monitoring";
import type { ActKind, Observation, ReadBack, Wanted } from "./kind";
import { payloadOf } from "./payload";
import { PROFILE } from "./profile";

/** When, by whom and by which request a subscription was last switched this way. */
const switchOf = (one: Subscription, to: string | undefined) =>
  to === "ENABLED"
    ? { at: one.enabledAt, by: one.enabledBy, requestId: one.enabledRequestId }
    : { at: one.disabledAt, by: one.disabledBy, requestId: one.disabledRequestId };

/** Every subscription of every profile must show the switch: one that does not makes it partial, and so does a profile that cannot be read. */
function observe({ changes }: Wanted, { profiles = [], areAllSeen = false }: ReadBack): Observation {
  const types = changes.flatMap(({ field }) => monitoringOfField(field) ?? []);
  const found = subscriptionsTo(types, profiles);
  const to = changes[0]?.to;
  const done = found.filter(({ status }) => status === to).length;
  const requestIds = new Set(found.map((one) => switchOf(one, to).requestId));
  return {
    shows: areAllSeen && done > 0 && done === found.length,
    requestId: requestIds.size === 1 ? [...requestIds][0] : undefined,
    isPartial: !areAllSeen || (done > 0 && done < found.length),
  };
}

/**
 * Monitoring, which is switched for every profile of the entity: each subscription names the request that switched it
 * (handbook 1.8, 1.19). What proves it is read without regard to what the officer sees.
 */
export const MONITORING: ActKind = {
  read: async (caller, { target }) => {
    const [profile, all] = await Promise.all([getProfile(caller, target), getEveryProfile(caller, target)]);
    return { ...profile, ...all };
  },
  readBack: (caller, { target }) => getEveryProfile(caller, target),
  versionOf: PROFILE.versionOf,
  conflictOf: PROFILE.conflictOf,
  partOf: ({ profiles = [] }, _wanted, field) => {
    const type = monitoringOfField(field) ?? "";
    const [first] = subscriptionsTo([type], profiles);
    const { at, by } = first ? switchOf(first, first.status) : {};
    return first && { value: statusOfMonitoring(type, profiles), at, by };
  },
  observe,
  send: (caller, { payload, target }, comment) => {
    const { enabled, monitoringTypes } = payloadOf(payload, "monitoring");
    return patchMonitoring(caller, target, { enabled, monitoringTypes }, { comment });
  },
  isRaceChecked: false,
};
