import type { QueryClient } from "@tanstack/react-query";
import { sessionQuery } from "@/lib/auth/queries";
import type { Officer } from "@/lib/domain/officer";
import type { CaseParams } from "@/lib/cases/contract";
import { RequestError } from "@/lib/http/client";
import type { CaseRow, NextAnswer } from "@/lib/worklist/contract";
import { placeKey } from "@/lib/worklist/nextRules";
import { hrefOfRow, nextCaseOptions } from "@/lib/worklist/queries";
import { rowKey } from "@/lib/worklist/rowKey";
import { requestOf } from "@/lib/worklist/viewRequest";
import { rememberRow } from "./openedRow";
import { type Claimed, claim, unsettledClaim } from "./claim";
import { nextNow, putNext, type NextMessage } from "./nextStore";
import { pass, passedWith, viewKept } from "./passed";

/** The officer of a tab changes only with a new page; who they are is read again after this long. */
const SAME_OFFICER_MS = 60_000;

type NextFound = NonNullable<NextAnswer["next"]>;

interface Walk {
  client: QueryClient;
  /** Opens the case of an address. */
  open: (href: string) => void;
  /** The page one is on. */
  path: string;
  /** Its case, if it is one's. */
  here?: CaseParams;
}

/**
 * Goes to the case that waits longest in the view this tab works through: opens it where it is the officer's already,
 * else claims it first, by the road of every write. What prevents that is shown in the bar, and the next press
 * continues from there.
 */
export async function takeNext(walk: Walk): Promise<void> {
  if (nextNow().busy) return;
  const { message } = nextNow();
  const before = message?.path === walk.path ? message : undefined;
  putNext({ busy: "looking" });
  try {
    await go(walk, before);
  } catch (error) {
    if (!(error instanceof RequestError)) reportError(error);
    announce(walk, failureOf(error));
  } finally {
    putNext({ busy: undefined });
  }
}

async function go(walk: Walk, before: NextMessage | undefined): Promise<void> {
  const { officer } = await walk.client.fetchQuery({ ...sessionQuery(), staleTime: SAME_OFFICER_MS });
  // What may have been sent is sent again under its own key, so that it happens once at most, before anything else.
  const unsettled = unsettledClaim();
  if (unsettled) return end(walk, unsettled, await claim(walk.client, unsettled, officer));
  if (before?.kind === "none" && before.ownOnly) putNext({ beyond: true });
  const view = nextNow().beyond ? undefined : viewKept();
  const request = view && requestOf(view, officer).request;
  const answer = await walk.client.fetchQuery(nextCaseOptions({ request, passed: passedWith(hereOf(walk)) }));
  const { next, passed, proposed, extent } = answer;
  if (next) return reach(walk, next, officer);
  pass(...hereOf(walk));
  announce(walk, { kind: "none", passed, proposed, ...extent, ownOnly: view?.id === "mine" });
}

/** The case one is on is gone past when the next press has come to something, not where it failed. */
const hereOf = ({ here }: Walk) => (here ? [placeKey(here)] : []);

async function reach(walk: Walk, { row, way }: NextFound, officer: Officer): Promise<void> {
  if (way === "open") return lead(walk, row);
  putNext({ busy: "claiming" });
  return end(walk, row, await claim(walk.client, row, officer));
}

/**
 * Leads to a case that is the officer's, or may be: its page says so until that is settled. Everything else is
 * announced here.
 */
function end(walk: Walk, row: CaseRow, claimed: Claimed): void {
  if (claimed.kind === "theirs") return lead(walk, row, claimed.message);
  // What may still be sent again, or has only changed otherwise, is not gone past.
  if (claimed.kind === "not-theirs") pass(...hereOf(walk), placeKey(row));
  announce(walk, claimed.message);
}

function lead(walk: Walk, row: CaseRow, message?: NextMessage): void {
  const href = hrefOfRow(row);
  pass(...hereOf(walk), placeKey(row));
  rememberRow(rowKey(row));
  putNext({ message: message && { ...message, path: new URL(href, location.href).pathname } });
  walk.open(href);
}

function announce({ path }: Walk, message: NextMessage): void {
  putNext({ message: { ...message, path } });
}

function failureOf(error: unknown): NextMessage {
  if (!(error instanceof RequestError)) return { kind: "failed", title: "The next case could not be loaded" };
  const { title, detail, requestId, code } = error.problem;
  return { kind: "failed", title, detail, requestId, code };
}
