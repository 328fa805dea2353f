import type { VendorContext } from "../http/context";
import { entityCases } from "../http/lookup";
import { oneOf } from "../http/query";

/** getIndividual (handbook 1.16): all service profiles of the entity, in the plural. */
export function getIndividual(context: VendorContext): Response {
  oneOf(context, "level", ["meta", "base64"]);
  const cases = entityCases(context, "INDIVIDUAL");
  return context.json({
    requestId: context.var.requestId,
    individual: cases[0]?.individual(),
    serviceProfiles: cases.map((one) => one.profile()),
  });
}
