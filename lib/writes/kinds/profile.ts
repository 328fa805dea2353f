import "server-only";
import { getProfile } from "@/lib/frankieone/client";
import { etagOf } from "@/lib/frankieone/version";
import { updateProfile } from "@/lib/frankieone/writes";
import type { ActKind } from "./kind";
import { payloadOf } from "./payload";

/** The fields a PATCH on the profile can change (handbook 1.10). */
const PROFILE_FIELDS = ["assignee", "reviewer", "state", "currentWorkflowName"] as const;
type ProfileField = (typeof PROFILE_FIELDS)[number];

const isProfileField = (field: string): field is ProfileField => (PROFILE_FIELDS as readonly string[]).includes(field);

/** Changes of the profile itself: they show there under `updatedRequestId` (handbook 1.5, 1.10). */
export const PROFILE: ActKind = {
  read: (caller, { target }) => getProfile(caller, target),
  readBack: (caller, { target }) => getProfile(caller, target),
  versionOf: ({ raw }) => etagOf(raw),
  conflictOf: ({ serviceProfile }) => {
    const by = serviceProfile.updatedBy ? ` by ${serviceProfile.updatedBy}` : "";
    const detail = `It was changed${by} after you loaded it. Review the change and decide again.`;
    return { detail, current: { serviceProfile } };
  },
  partOf: ({ serviceProfile }, _wanted, field) =>
    serviceProfile && {
      value: isProfileField(field) ? serviceProfile[field] : undefined,
      at: serviceProfile.updatedAt,
      by: serviceProfile.updatedBy,
    },
  observe: ({ changes }, { serviceProfile }) => ({
    shows: changes.every(({ field, to }) => isProfileField(field) && serviceProfile?.[field] === to),
    requestId: serviceProfile?.updatedRequestId,
  }),
  send: (caller, { payload, target }, comment) =>
    updateProfile(caller, target, { serviceProfile: payloadOf(payload, "profile").serviceProfile, comment }),
  isRaceChecked: true,
};
