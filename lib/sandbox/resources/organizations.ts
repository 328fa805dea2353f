import type { VendorContext } from "../http/context";
import { entityCases } from "../http/lookup";
import { oneOf } from "../http/query";

/** The organisation of an entity (handbook 1.25), with its service profiles where they are asked for. */
export function getOrganization(context: VendorContext): Response {
  const included = oneOf(context, "include", ["serviceProfiles"]);
  const cases = entityCases(context, "ORGANIZATION");
  return context.json({
    requestId: context.var.requestId,
    organization: cases[0]?.organization(),
    ...(included && { serviceProfiles: cases.map((one) => one.profile()) }),
  });
}
