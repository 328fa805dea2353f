import type { ServiceProfile, Subscription } from "@/lib/frankieone/wire/serviceProfile";
import { MONITORING_TYPES, type MonitoringType } from "@/lib/frankieone/wire/enums";
import { PARTLY_ENABLED } from "@/lib/domain/changedFields";

type Monitored = Pick<ServiceProfile, "subscriptions">;

/** The subscriptions of these profiles to these types of monitoring (handbook 1.8). */
export function subscriptionsTo(types: readonly string[], profiles: readonly Monitored[]): Subscription[] {
  return profiles
    .flatMap(({ subscriptions }) => subscriptions)
    .filter(({ type }) => type !== undefined && types.includes(type));
}

/**
 * Is a type of monitoring on? In: the profiles of one entity, or one of them. Out: the status of their subscriptions as the vendor
 * spells it, PARTLY_ENABLED where they differ, undefined where there is none.
 */
export function statusOfMonitoring(type: string, profiles: readonly Monitored[]): string | undefined {
  const found = subscriptionsTo([type], profiles);
  const statuses = new Set(found.map(({ status }) => status));
  if (found.length === 0) return undefined;
  return statuses.size === 1 ? found[0]?.status : PARTLY_ENABLED;
}

/** The types of monitoring that a case has a subscription to. */
export const monitoringTypesOf = (profile: Monitored): MonitoringType[] =>
  MONITORING_TYPES.filter((type) => subscriptionsTo([type], [profile]).length > 0);
