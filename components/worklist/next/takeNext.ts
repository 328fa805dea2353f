import type { QueryClient } from "@tanstack/react-query";
import { sessionQuery } from "@/lib/auth/queries";
import type { Officer } from "@/lib/auth/contract";
import type { CaseParams } from "@/lib/cases/contract";
import { RequestError } from "@/lib/http/client";
import type { CaseRow, NextAnswer } from "@/lib/worklist/contract";
import { placeKey } from "@/lib/worklist/nextRules";
import { hrefOfRow, nextCaseOptions } from "@/lib/worklist/queries";
import { rowKey } from "@/lib/worklist/rowKey";
import { requestOf } from "@/lib/worklist/viewRequest";
import { rememberRow } from "../useRestoredRow";
import { type Claimed, claim, unsettledClaim } from "./claim";
import { nextNow, putNext, type Told } from "./nextStore";
import { pass, passedCases, startOver, viewKept } from "./passed";

/** The officer of a tab changes only with a new page; who they are is asked anew after this long. */
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
 * else claims it first, by the road of every write. Whatever keeps it from that is told in the bar, and the next press
 * goes on from there.
 */
export async function takeNext(walk: Walk): Promise<void> {
  if (nextNow().busy) return;
  const { told } = nextNow();
  const before = told?.path === walk.path ? told : undefined;
  putNext({ busy: "looking" });
  try {
    await go(walk, before);
  } catch (error) {
    if (!(error instanceof RequestError)) reportError(error);
    tell(walk, failureOf(error));
  } finally {
    putNext({ busy: undefined });
  }
}

async function go(walk: Walk, before: Told | undefined): Promise<void> {
  const { officer } = await walk.client.fetchQuery({ ...sessionQuery(), staleTime: SAME_OFFICER_MS });
  // What may have been sent is sent again under its own key, so that it happens once at most, before anything else.
  const unsettled = unsettledClaim();
  if (unsettled) return end(walk, unsettled, await claim(walk.client, unsettled, officer));
  if (before?.kind === "none" && before.passed > 0) startOver();
  if (walk.here) pass(placeKey(walk.here));
  const view = before?.kind === "none" && before.ownOnly ? undefined : viewKept();
  const request = view && requestOf(view, officer).request;
  const { next, passed, extent } = await walk.client.fetchQuery(nextCaseOptions({ request, passed: passedCases() }));
  if (!next) return tell(walk, { kind: "none", passed, ...extent, ownOnly: view?.id === "mine" });
  return reach(walk, next, officer);
}

async function reach(walk: Walk, { row, way }: NextFound, officer: Officer): Promise<void> {
  if (way === "open") return lead(walk, row);
  putNext({ busy: "claiming" });
  return end(walk, row, await claim(walk.client, row, officer));
}

/** Leads to a case that is the officer's, or may be: its page says so until that is settled. All else is told here. */
function end(walk: Walk, row: CaseRow, claimed: Claimed): void {
  if (claimed.kind === "theirs") return lead(walk, row, claimed.told);
  // What may still be sent again, or has only changed otherwise, is not gone past.
  if (claimed.kind === "not-theirs") pass(placeKey(row));
  tell(walk, claimed.told);
}

function lead({ open }: Walk, row: CaseRow, told?: Told): void {
  const href = hrefOfRow(row);
  pass(placeKey(row));
  rememberRow(rowKey(row));
  putNext({ told: told && { ...told, path: new URL(href, location.href).pathname } });
  open(href);
}

function tell({ path }: Walk, told: Told): void {
  putNext({ told: { ...told, path } });
}

function failureOf(error: unknown): Told {
  if (!(error instanceof RequestError)) return { kind: "failed", title: "The page failed to look for the next case" };
  const { title, detail, requestId } = error.problem;
  return { kind: "failed", title, detail, requestId };
}
