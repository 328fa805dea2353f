import { z } from "zod";
import { comment } from "@/lib/domain/comment";
import { MONITORING_TYPES } from "@/lib/frankieone/wire/enums";
import { serviceProfile } from "@/lib/frankieone/wire/serviceProfile";

/** The body of `PATCH …/serviceprofiles/{serviceName}/monitor`. The answer is that of every change of a case. */
export const setMonitoring = z.strictObject({
  enabled: z.boolean(),
  monitoringTypes: z
    .array(z.enum(MONITORING_TYPES))
    .min(1, "name a type of monitoring")
    .refine((types) => new Set(types).size === types.length, "name a type twice"),
  comment: z.strictObject({ text: comment }),
});
export type SetMonitoring = z.infer<typeof setMonitoring>;

/** A service profile that a switch of monitoring touches. */
export const monitoredProfile = serviceProfile.pick({ serviceName: true, state: true, subscriptions: true });
export type MonitoredProfile = z.infer<typeof monitoredProfile>;

/** The answer of `GET` on the same path: the profiles that the officer sees, and why monitoring cannot be switched from here. */
export const monitoringAnswer = z.object({ profiles: z.array(monitoredProfile), against: z.string().optional() });
export type MonitoringAnswer = z.infer<typeof monitoringAnswer>;
