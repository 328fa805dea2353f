import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { DeskError } from "@/lib/errors";
import { getWorkflows } from "@/lib/frankieone/client";
import { scopeOfOfficer } from "./scope";

/**
 * A limit to services that do not exist would leave somebody without a case and without a word. In: the lead, in whose name
 * the account's workflows are asked for (handbook 1.22 names the service of each), and the services of a new scope. Throws DeskError VALIDATION naming the services there are, and as the
 * vendor client does: a name nobody can vouch for is kept nowhere.
 */
export async function requireKnownServices({ email }: Officer, wanted: readonly string[]): Promise<void> {
  // Leads with limited scope can grant only what they see themselves, and the list names nothing else.
  if (wanted.length === 0 || (await scopeOfOfficer(email)).services) return;
  const workflows = await getWorkflows({ username: email });
  const known = [...new Set(workflows.flatMap(({ serviceName }) => serviceName ?? []))].toSorted();
  const folded = new Set(known.map((each) => each.toLowerCase()));
  const strange = wanted.filter((each) => !folded.has(each.toLowerCase()));
  if (strange.length === 0) return;
  const message = `Unknown services: ${strange.join(", ")}. Available: ${known.join(", ") || "none"}.`;
  throw new DeskError("VALIDATION", { detail: message, fields: { "scope.services": message }, sent: "no" });
}
