import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { getExternalReferences } from "@/lib/frankieone/documents";
import type { CaseParams } from "./contract";
import type { ExternalReferencesAnswer } from "./externalReferencesContract";
import { requireInSight } from "./sight";

/** What the person of a case is called in other systems; two calls to the vendor, the first for the sight. Throws DeskError. */
export async function readExternalReferences(
  { email }: Pick<Officer, "email">,
  params: CaseParams,
): Promise<ExternalReferencesAnswer> {
  const caller = { username: email };
  await requireInSight(caller, params);
  return { externalReferences: await getExternalReferences(caller, params.entityId) };
}
