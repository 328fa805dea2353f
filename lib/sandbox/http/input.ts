import type { z } from "zod";
import type { VendorContext } from "./context";
import { invalid, invalidParameter } from "./errors";

const ENTITY_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A path parameter, decoded. */
export const pathParameter = (context: VendorContext, name: string) => context.req.param(name) ?? "";

/** The entity id of the path. Throws the vendor's 400 unless it has the shape of a UUID (handbook 1.2). */
export function entityIdOf(context: VendorContext): string {
  const entityId = pathParameter(context, "entityId");
  if (!ENTITY_ID.test(entityId)) throw invalidParameter("entityId", "path", "of type uuid", entityId);
  return entityId;
}

/**
 * The body as the schema understands it. Keys the schema does not know are left alone, as the vendor leaves them.
 * Throws the vendor's 400 with one detail per complaint; an empty body counts as `{}`.
 */
export function bodyOf<Schema extends z.ZodType>(context: VendorContext, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(json(context.var.body));
  if (parsed.success) return parsed.data;
  throw invalid(
    ...parsed.error.issues.map(({ path, message }) => ({
      issue: `${path.join(".") || "body"} in body is invalid: ${message}`,
      issueLocation: `VALIDATE-${path.join(".") || "body"}`,
    })),
  );
}

function json(body: string): unknown {
  if (body.trim() === "") return {};
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw invalid({ issue: `body must be valid JSON: ${(cause as Error).message}`, issueLocation: "VALIDATE-body" });
  }
}
