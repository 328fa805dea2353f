import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { getWorkflows } from "@/lib/frankieone/client";

/** Does the account have this workflow for that service? One call to the vendor. Throws DeskError. */
export async function hasWorkflow(
  { email }: Pick<Officer, "email">,
  serviceName: string,
  workflowName: string,
): Promise<boolean> {
  const workflows = await getWorkflows({ username: email }, { serviceName });
  return workflows.some((each) => each.workflowName === workflowName);
}
