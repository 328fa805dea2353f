import { isNameOf } from "@/lib/domain/names";
import { MutationObserver, type QueryClient } from "@tanstack/react-query";
import type { Officer } from "@/lib/domain/officer";
import { nameOfEntity } from "@/lib/profiles/entityName";
import { lastTouchOf } from "@/lib/cases/lastTouch";
import type { CaseParams, LoadedCase, UpdateCase } from "@/lib/cases/contract";
import { updateCaseMutation } from "@/lib/cases/mutations";
import { ownersOf } from "@/lib/profiles/owners";
import { caseOptions } from "@/lib/cases/queries";
import { takingOf } from "@/lib/cases/taking";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { RequestError } from "@/lib/http/client";
import type { CaseRow } from "@/lib/worklist/contract";
import { BROKEN, type Ending, endingOf, endingOfAnswer, isDefinite, isRemoved } from "@/lib/writes/attempt";
import type { Sending } from "@/lib/writes/sending";
import { isSettled } from "@/lib/domain/operationStates";
import type { NextMessage } from "./nextStore";

/** The outcome of a claim. Without a message there is nothing to say, or the case's page says it. */
export type Claimed =
  | { kind: "theirs"; message?: NextMessage }
  | { kind: "not-theirs"; message: NextMessage }
  | { kind: "may-come-again"; message: NextMessage };

/** A claim whose answer never came: it may have been sent. */
let unsettled: { row: CaseRow; sending: Sending<UpdateCase> } | undefined;

/** The case of a claim with an unknown outcome, or undefined. */
export const unsettledClaim = () => unsettled?.row;

/**
 * Makes the officer the assignee of an unassigned case: reads it, compares, and writes by the road of every write,
 * against the version just read. Costs the vendor one read, and three calls more where something is sent. Throws
 * RequestError when the case cannot be read.
 */
export async function claim(client: QueryClient, row: CaseRow, officer: Officer): Promise<Claimed> {
  const name = nameOfEntity(row);
  if (!unsettled) {
    const { entityId, serviceName } = row;
    const loaded = await client.fetchQuery({ ...caseOptions({ entityId, serviceName }), staleTime: 0 });
    const hindered = hindranceOf(name, officer, loaded.serviceProfile);
    if (hindered) return hindered;
    unsettled = { row, sending: sendingOf(loaded, officer) };
  }
  const ending = await send(client, row, unsettled.sending);
  if (ending.kind === "operation" || isDefinite(ending)) unsettled = undefined;
  return claimedBy(name, officer, ending);
}

function hindranceOf(name: string, officer: Officer, profile: ServiceProfile): Claimed | undefined {
  const taking = takingOf(officer, profile);
  if (!taking) return { kind: "theirs" };
  if (taking.kind === "from") return { kind: "not-theirs", message: { kind: "lost", name, to: taking.holder } };
  if (taking.kind === "free") return undefined;
  return { kind: "not-theirs", message: { kind: "failed", title: `${name} cannot be claimed`, detail: taking.reason } };
}

const sendingOf = ({ etag }: LoadedCase, { name }: Officer): Sending<UpdateCase> => ({
  body: { serviceProfile: { assignee: name } },
  ifMatch: etag,
  idempotencyKey: crypto.randomUUID(),
});

async function send(
  client: QueryClient,
  { entityId, serviceName }: CaseParams,
  sending: Sending<UpdateCase>,
): Promise<Ending> {
  const change = new MutationObserver(client, updateCaseMutation(client, { entityId, serviceName }));
  try {
    return endingOfAnswer((await change.mutate(sending)).data);
  } catch (error) {
    if (error instanceof RequestError) return endingOf(error.problem, error.etag);
    reportError(error);
    return endingOf(BROKEN);
  }
}

function claimedBy(name: string, officer: Officer, ending: Ending): Claimed {
  const message: NextMessage = { kind: "ended", name, ending };
  // While nobody knows how it ended, the page of the case says so.
  if (ending.kind === "earlier" || ending.kind === "proposal") return { kind: "theirs" };
  if (ending.kind === "conflict") return afterConflict(name, officer, ending.serviceProfile);
  if (ending.kind === "failure")
    return { kind: isDefinite(ending) && !isOffline(ending) ? "not-theirs" : "may-come-again", message };
  const { outcome } = ending.operation;
  if (!isSettled(outcome)) return { kind: "theirs" };
  return { kind: outcome === "CONFIRMED" ? "theirs" : "not-theirs", message };
}

/** Not tried for want of a network: the case is as free as it was. Whoever is signed out has no definite ending at all. */
const isOffline = ({ problem }: Extract<Ending, { kind: "failure" }>) => isRemoved(problem, "online");

function afterConflict(name: string, officer: Officer, profile: ServiceProfile): Claimed {
  const { assignee } = ownersOf(profile);
  if (isNameOf(officer, assignee)) return { kind: "theirs" };
  if (assignee) return { kind: "not-theirs", message: { kind: "lost", name, to: assignee } };
  return { kind: "may-come-again", message: { kind: "changed", name, by: lastTouchOf(profile).by } };
}
