import { documentOf, documentsOf, LEVELS } from "../documents/documents";
import type { VendorContext } from "../http/context";
import { notFound } from "../http/errors";
import { pathParameter } from "../http/input";
import { entityCases } from "../http/lookup";
import { oneOf } from "../http/query";
import type { VendorCase } from "../state/vendorCase";

/** The case that has the entity's documents: they belong to the entity, not to one of its profiles. */
const holder = (context: VendorContext) => entityCases(context, "INDIVIDUAL")[0] as VendorCase;

/** getDocuments (handbook 1.23): the body is the map itself. An unknown entity is refused, although no 404 is listed. */
export function getDocuments(context: VendorContext): Response {
  const level = oneOf(context, "level", LEVELS) ?? "meta";
  return context.json(documentsOf(holder(context).blueprint, level));
}

/** getDocument (handbook 1.23): the body is the document itself. */
export function getDocument(context: VendorContext): Response {
  const level = oneOf(context, "level", ["meta", "base64"]) ?? "meta";
  const documentId = pathParameter(context, "documentId");
  const found = documentOf(holder(context).blueprint, documentId, level);
  if (!found) throw notFound(`document '${documentId}'`);
  return context.json(found);
}

/** getExternalReference (handbook 1.23); not paginated. */
export function getExternalReferences(context: VendorContext): Response {
  const externalReferences = holder(context).individual()?.externalReferences ?? [];
  return context.json({ requestId: context.var.requestId, externalReferences });
}
