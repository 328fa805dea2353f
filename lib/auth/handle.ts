import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { onBehalfOf } from "@/lib/db/connectionShare";
import { handlerFor } from "@/lib/http/handler";
import { refuseUnless } from "@/lib/ledger/refuse";
import { type Action, can } from "@/lib/permissions/can";
import { type LiveSession } from "./sessions";
import { requireSession } from "./session";
import { underSession } from "./underSession";

/** The permission of a route: an action of the table, or actions that lib/writes judges on the case itself. */
type Access = Action | { onCase: readonly Action[] };

/** The rules of a route that need the case: they are checked on the road of writes. */
export const onCase = (...actions: readonly [Action, ...Action[]]): Access => ({ onCase: actions });

/**
 * Makes a route of our API: for officers who are signed in, if the table of rules allows it (lib/http/handler.ts has
 * the order of steps).
 */
export const handle = handlerFor<Access>({ who: requireSession, under, permit: requirePermission });

/** Under the session it came with, and with the officer's share of the connections to the database. */
function under<Result>(
  { officer, sessionId }: Pick<LiveSession, "officer" | "sessionId">,
  work: () => Promise<Result>,
): Promise<Result> {
  return underSession(sessionId, () => onBehalfOf(officer.id, work));
}

/** Throws DeskError FORBIDDEN; the refused attempt goes into the ledger, whatever it was. */
async function requirePermission(officer: Officer, access: Access): Promise<void> {
  if (typeof access === "string") await refuseUnless(can(officer, access), officer, { action: access });
}
