import type { WorkflowStatus } from "@/lib/frankieone/wire/enums";
import type { Policy, Reason } from "./contract";

/** The reasons that may be given for a target status, in the order of the policy. */
export function reasonsFor({ reasonCodes }: Policy, target: WorkflowStatus): Reason[] {
  return reasonCodes.filter(({ targets }) => targets.includes(target));
}

/** Does this reason go with this target status? */
export function fits(policy: Policy, code: string, target: WorkflowStatus): boolean {
  return reasonsFor(policy, target).some((reason) => reason.code === code);
}
