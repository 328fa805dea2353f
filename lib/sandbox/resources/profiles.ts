import { z } from "zod";
import { WRITABLE_STATES } from "@/lib/frankieone/wire/enums";
import type { VendorContext } from "../http/context";
import { bodyOf } from "../http/input";
import { commentInput } from "../vendor/comment";
import { caseOf } from "../http/lookup";
import type { Mutation } from "../state/account";
import { eventOf, type Stamp, updatedBy } from "../state/events";
import type { Changes, VendorCase } from "../state/vendorCase";
import type { AuditEvent } from "../vendor/audit";
import type { ServiceProfile } from "../vendor/profile";
import { workflowNamed } from "../vendor/workflows";
import { mutate, noteVersion, stampOf } from "./mutate";

const profilePatch = z.object({
  assignee: z.string().optional(),
  reviewer: z.string().optional(),
  currentWorkflowName: z.string().optional(),
  state: z.enum(WRITABLE_STATES).optional(),
});
type ProfilePatch = z.infer<typeof profilePatch>;

const patchBody = z.object({ serviceProfile: profilePatch.optional(), comment: commentInput.optional() });

/** getProfile (handbook 1.9). */
export function getProfile(context: VendorContext): Response {
  const vendorCase = caseOf(context, "INDIVIDUAL", true);
  noteVersion(context, vendorCase.row);
  return context.json({ serviceProfile: vendorCase.profile(), requestId: context.var.requestId });
}

/** The organisation's profile (handbook 1.25): read only, under `profiles`, not `serviceprofiles`. */
export function getOrganizationProfile(context: VendorContext): Response {
  const serviceProfile = caseOf(context, "ORGANIZATION", true).profile();
  return context.json({ serviceProfile, requestId: context.var.requestId });
}

const named = (value: string | undefined) => value ?? "nobody";

function updateEvent(vendorCase: VendorCase, before: ServiceProfile, patch: ProfilePatch, stamp: Stamp): AuditEvent {
  const changes = (["assignee", "reviewer", "currentWorkflowName"] as const)
    .filter((field) => patch[field] !== undefined)
    .map((field) => `${field} changed from ${named(before[field])} to ${named(patch[field] || undefined)}`);
  const description = changes.length > 0 ? "Service profile updated" : "Comment added";
  const details = changes.length > 0 ? { descriptionDetails: changes.join("\n") } : {};
  return eventOf(vendorCase, stamp, { type: "SERVICE_PROFILE_UPDATE", description, ...details });
}

function stateEvent(vendorCase: VendorCase, before: ServiceProfile, state: string, stamp: Stamp): AuditEvent {
  return eventOf(vendorCase, stamp, {
    type: "SERVICE_PROFILE_STATE_CHANGE",
    description: `Service profile state changed from ${before.state} to ${state}`,
    supplementaryData: { type: "ENTITY_PROFILE_STATE_UPDATE", previousState: before.state, currentState: state },
  });
}

/** An empty assignee or reviewer takes the key away: nothing in the contract is nullable (handbook 1.5, 7.6). */
function fieldsOf({ assignee, reviewer, currentWorkflowName, state }: ProfilePatch): NonNullable<Changes["profile"]> {
  const workflow = currentWorkflowName ? workflowNamed(currentWorkflowName) : undefined;
  return {
    ...(assignee !== undefined && { assignee: assignee || null }),
    ...(reviewer !== undefined && { reviewer: reviewer || null }),
    ...(currentWorkflowName && { currentWorkflowName, currentWorkflowId: workflow?.workflowId ?? null }),
    ...(state && { state }),
  };
}

/**
 * What updateProfile does to a case: one event per kind of change. A comment without a change is kept in the audit
 * and touches nothing else (handbook 7, question 8). Undefined when there is nothing to do.
 */
export function profileMutation(vendorCase: VendorCase, patch: ProfilePatch, stamp: Stamp): Mutation | undefined {
  const before = vendorCase.profile();
  const { state, ...rest } = patch;
  const hasUpdate = Object.values(rest).some((value) => value !== undefined);
  const events = [
    ...(hasUpdate || (!state && stamp.comment?.text) ? [updateEvent(vendorCase, before, rest, stamp)] : []),
    ...(state ? [stateEvent(vendorCase, before, state, stamp)] : []),
  ];
  if (events.length === 0) return undefined;
  const isTouched = hasUpdate || state !== undefined;
  return {
    row: vendorCase.row,
    events,
    changes: isTouched ? { profile: { ...fieldsOf(patch), ...updatedBy(stamp) } } : {},
  };
}

/** updateProfile (handbook 1.10). */
export function updateProfile(context: VendorContext): Response {
  const vendorCase = caseOf(context, "INDIVIDUAL", true);
  const { serviceProfile, comment } = bodyOf(context, patchBody);
  const mutation = profileMutation(vendorCase, serviceProfile ?? {}, stampOf(context, comment));
  if (mutation) mutate(context, mutation);
  const after = vendorCase.with(mutation?.changes ?? {}).profile();
  return context.json({ serviceProfile: after, requestId: context.var.requestId });
}
