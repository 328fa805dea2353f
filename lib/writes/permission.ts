import "server-only";
import { can, type Circumstances } from "@/lib/permissions/can";
import type { Officer } from "@/lib/domain/officer";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { refuseUnless } from "@/lib/ledger/refuse";
import { closenessOfNames } from "@/lib/officers/person";
import { getPolicy } from "@/lib/policy/service";
import type { Act } from "./act";
import { requireOrganisationWrite } from "./organisations";

/**
 * Step 2 before anything is read: refuses what no case could allow, so that a forbidden act costs the vendor no call.
 * Throws DeskError FORBIDDEN; the refused attempt goes into the ledger.
 */
export async function requireConceivable(officer: Officer, act: Act): Promise<void> {
  await requireOrganisationWrite(officer, act);
  await requireAllowed(officer, act, { reviewer: officer.name, change: changeOf(act) });
}

/** Step 2 on the case as it was just read. Throws DeskError FORBIDDEN; the refused attempt goes into the ledger. */
export async function requirePermission(officer: Officer, act: Act, profile: ServiceProfile): Promise<void> {
  const { assignee, reviewer } = profile;
  const policy = getPolicy();
  const asks = act.action === "override" && policy.overrides.byAssignee === "refused" && assignee !== undefined;
  const isAssignee = asks && (await closenessOfNames([officer.name, assignee]))(officer.name, assignee) !== undefined;
  await requireAllowed(officer, act, { assignee, reviewer, isAssignee, change: changeOf(act), policy });
}

function changeOf({ payload }: Act): Circumstances["change"] {
  return payload.kind === "profile" ? payload.serviceProfile : undefined;
}

async function requireAllowed(officer: Officer, act: Act, circumstances: Circumstances): Promise<void> {
  await refuseUnless(can(officer, act.action, circumstances), officer, act);
}
