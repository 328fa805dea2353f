import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { getEnv } from "@/lib/env";
import { refuseUnless } from "@/lib/ledger/refuse";
import { reasonAgainstOrganisation } from "@/lib/profiles/organisationActs";
import type { Act } from "./act";

/**
 * Refuses an act on an organisation that the desk does not offer, and every one where they are switched off. Throws DeskError
 * FORBIDDEN; the refused attempt goes into the ledger.
 */
export async function requireOrganisationWrite(officer: Officer, act: Act): Promise<void> {
  if (act.target.entityType !== "ORGANIZATION") return;
  const reason = reasonAgainstOrganisation(act.action, getEnv().FRANKIEONE_ORGANISATION_WRITES === "on");
  if (reason) await refuseUnless({ allowed: false, rule: "organisations-read-only", reason }, officer, act);
}
