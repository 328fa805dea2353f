import type { VendorCase } from "../state/vendorCase";
import type { VendorContext } from "./context";
import { forbiddenEntity, notFound, unknownEntity } from "./errors";
import { entityIdOf, pathParameter } from "./input";

type EntityType = "INDIVIDUAL" | "ORGANIZATION";

/** The kind of entity that the path is about; some operations are the same for both (handbook 1.25). */
export const typeInPath = ({ req }: VendorContext): EntityType =>
  /^\/v2(\.1)?\/organizations\//.test(req.path) ? "ORGANIZATION" : "INDIVIDUAL";

const isVisible = (context: VendorContext, { blueprint }: VendorCase) =>
  context.var.caller.childId === undefined || blueprint.childId === context.var.caller.childId;

/**
 * The entity's cases the caller may see. Throws 404 for an unknown entity and for one of another account: only the
 * two profile operations list 403, so they ask for it by `isForbidden`.
 */
export function entityCases(context: VendorContext, type: EntityType, isForbidden = false): VendorCase[] {
  const entityId = entityIdOf(context);
  const known = context.var.sandbox.account
    .casesOf(entityId)
    .filter(({ blueprint }) => blueprint.subject.kind === type);
  if (known.length === 0) throw unknownEntity(entityId);
  const visible = known.filter((one) => isVisible(context, one));
  if (visible.length === 0) throw isForbidden ? forbiddenEntity(entityId) : unknownEntity(entityId);
  return visible;
}

/** The case named by entityId and serviceName of the path. */
export function caseOf(context: VendorContext, type: EntityType = "INDIVIDUAL", isForbidden = false): VendorCase {
  const serviceName = pathParameter(context, "serviceName");
  const found = entityCases(context, type, isForbidden).find(({ blueprint }) => blueprint.serviceName === serviceName);
  if (!found) throw notFound(`service profile '${serviceName}'`);
  return found;
}

/** The case and execution named by the path. */
export function executionOfPath(context: VendorContext, type: EntityType = "INDIVIDUAL") {
  const vendorCase = caseOf(context, type);
  const [workflowName, id] = [pathParameter(context, "workflowName"), pathParameter(context, "workflowExecutionId")];
  const execution = vendorCase.execution(workflowName, id);
  if (!execution) throw notFound(`workflow execution '${id}' of workflow '${workflowName}'`);
  return { vendorCase, execution };
}
