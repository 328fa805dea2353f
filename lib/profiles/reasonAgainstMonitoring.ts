import { MONITORING_TYPES } from "@/lib/frankieone/wire/enums";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";

/** Why monitoring cannot be switched from this case, in words for the officer; undefined where it can. Every case page loads it. */
export function reasonAgainstMonitoring({ subscriptions }: Pick<ServiceProfile, "subscriptions">): string | undefined {
  const isKnown = subscriptions.some(({ type }) => MONITORING_TYPES.some((each) => each === type));
  return isKnown ? undefined : "This case has no subscription to monitoring.";
}
