import "server-only";
import { eq } from "drizzle-orm";
import type { Officer } from "@/lib/domain/officer";
import { sessionStatusOf } from "@/lib/auth/rules";
import { sessionOfRequest } from "@/lib/auth/underSession";
import { getDb, type Queryable } from "@/lib/db/client";
import { officers, sessions } from "@/lib/db/schema";
import { DeskError, type ErrorCode } from "@/lib/errors";
import { type AccountScope, isInScope } from "@/lib/frankieone/scope";
import { type AttemptedAct, recordDenied } from "@/lib/ledger/refuse";

/** A transaction in the name of an officer, and what they may see at this moment. */
type Work<Result> = (transaction: Queryable, scope: AccountScope) => Promise<Result>;

/** What an officer is about to do, and the scope under which they saw it, where that matters. */
interface Deed extends AttemptedAct {
  seenAs?: AccountScope;
}

/**
 * Does `work` in one transaction in which the officer's rights are read again and held: a request may take seconds, and
 * an officer who was disabled, given another role or scope, or signed out in the meantime must not act any more. Row
 * locks are taken in one order everywhere, so that no two of these wait for each other: officer, session, proposal,
 * operation, and the ledger last. Throws DeskError FORBIDDEN or UNAUTHENTICATED with nothing done, the attempt on
 * record; and what `work` throws.
 */
export async function transactAs<Result>(officer: Officer, deed: Deed, work: Work<Result>): Promise<Result> {
  const ended = await getDb().transaction(async (transaction) => {
    const standing = await standingNow(transaction, officer, deed);
    return "refusal" in standing ? standing : { result: await work(transaction, standing.scope) };
  });
  if ("result" in ended) return ended.result;
  const { code, rule, detail } = ended.refusal;
  await recordDenied(officer, deed, rule);
  throw new DeskError(code, { detail, rule, sent: "no" });
}

interface Refusal {
  code: ErrorCode;
  rule: string;
  detail: string;
}

const REFUSALS = {
  disabled: { code: "FORBIDDEN", rule: "officer-disabled", detail: "Your account has been disabled." },
  role: { code: "FORBIDDEN", rule: "role-changed", detail: "Your role has changed. Reload the page." },
  scope: {
    code: "FORBIDDEN",
    rule: "scope-changed",
    detail: "Your scope has changed. Reload the page.",
  },
  session: { code: "UNAUTHENTICATED", rule: "session-ended", detail: "You have been signed out." },
} as const satisfies Record<string, Refusal>;

async function standingNow(
  transaction: Queryable,
  { id, role }: Officer,
  { target, seenAs }: Deed,
): Promise<{ scope: AccountScope } | { refusal: Refusal }> {
  const [row] = await transaction.select().from(officers).where(eq(officers.id, id)).for("share");
  if (!row || row.disabled) return { refusal: REFUSALS.disabled };
  if (row.role !== role) return { refusal: REFUSALS.role };
  const scope = { services: row.services ?? undefined, childAccount: row.childAccount ?? undefined };
  const isSeen = isInScope(scope, target?.serviceName) && scope.childAccount === seenAs?.childAccount;
  if (seenAs && !isSeen) return { refusal: REFUSALS.scope };
  return (await isSignedOut(transaction)) ? { refusal: REFUSALS.session } : { scope };
}

async function isSignedOut(transaction: Queryable): Promise<boolean> {
  const id = sessionOfRequest();
  if (id === undefined) return false;
  const [session] = await transaction.select().from(sessions).where(eq(sessions.id, id)).for("share");
  return !session || sessionStatusOf(session, false, new Date()) !== "active";
}
