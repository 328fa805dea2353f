import "server-only";
import { createPublicKey } from "node:crypto";
import { hasLimitedScope } from "@/lib/accounts/scope";
import type { Officer } from "@/lib/domain/officer";
import { getDb } from "@/lib/db/client";
import { ledgerUnavailable } from "@/lib/db/unavailable";
import { DeskError } from "@/lib/errors";
import { describeError, log } from "@/lib/log";
import { signerIdOf } from "./checkpoint";
import { checkpointSettings } from "./checkpoints";
import type { LedgerAnswer, LedgerProof, LedgerQuery, VerifyAnswer } from "./contract";
import { exportText } from "./exportStream";
import { readLedger } from "./read";
import { appendLedger } from "./record";
import { refuseUnless } from "./refuse";
import { headAnd } from "./rows";
import { ledgerPartOf } from "./rules";
import { ledgerTrust, vouchAtOnce } from "./trust";
import type { Report } from "./verification";
import type { Head } from "./verify";
import { signProgress, type Sofar, readProgress } from "./verifyingOn";
import { verifyStored } from "./verifyStored";

/** Rows one request verifies: about a second's work. The browser asks for one part after the other. */
const PART_ROWS = 20_000;

/** Gaps listed in one answer; the offline verifier lists them all. */
const MOST_GAPS = 100;

/** One page of the ledger, as much of it as the officer may read. */
export async function listLedger(officer: Officer, query: LedgerQuery): Promise<LedgerAnswer> {
  const { id, timeZone } = officer;
  const onlyOf = ledgerPartOf(officer) === "everything" ? undefined : id;
  const ownOnly = (await hasLimitedScope(officer)) ? id : undefined;
  return readLedger(getDb(), query, { timeZone, onlyOf, ownOnly }).catch((cause: unknown) => {
    throw ledgerUnavailable(cause, "The ledger cannot be read.");
  });
}

/**
 * Parts are verified one at a time over all officers, so that verification leaves the processor to the work on cases.
 */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Verifies one part of the chain on the spot. In: where to continue, from the answer before. Out: what was found, where
 * to continue, and whether mutations are stopped at present. A fault goes on record with who found it, and so does, at
 * its end, a verification without any. Throws DeskError VALIDATION for a position that this officer was not given.
 */
export async function verifyPart(officer: Officer, from?: string): Promise<VerifyAnswer> {
  const before = from === undefined ? beginning(officer) : readProgress(from, officer.id);
  if (!before)
    throw new DeskError("VALIDATION", { detail: NOT_HANDED_OUT, fields: { from: NOT_HANDED_OUT }, sent: "no" });
  const { after, publicHash } = before;
  const part = turn.then(() => verifyStored(getDb(), { after, publicHash, most: PART_ROWS }));
  turn = part.catch(() => undefined);
  const { head, next, ...report } = await part;
  const sofar = added(before, report, head);
  if (report.faultCount > 0) await onRecord(officer, "FAULT_FOUND", { faults: report.faults.slice(0, 5).map(told) });
  const { head: newest } = await headAnd(getDb(), []);
  const { checkpoints: keepsCheckpoints, distrust } = await ledgerTrust();
  if (next === undefined && sofar.faults === 0 && !distrust)
    await onRecord(officer, "DONE", { rows: sofar.rows, checkpoints: sofar.checkpoints });
  const gaps = report.gaps.slice(0, MOST_GAPS);
  const last = Math.max(newest?.sequence ?? 0, head.sequence);
  return {
    ...report,
    gaps,
    next: next === undefined ? undefined : signProgress(sofar),
    last,
    keepsCheckpoints,
    distrust,
  };
}

const NOT_HANDED_OUT = "It is not where a verification of yours stood. Begin again.";

function beginning({ id }: Officer): Sofar {
  return { officerId: id, after: 0, rows: 0, checkpoints: 0, faults: 0 };
}

function added(before: Sofar, { rows, validCheckpoints, faultCount }: Omit<Report, "head">, head: Head): Sofar {
  return {
    officerId: before.officerId,
    after: head.sequence,
    publicHash: head.publicHash,
    rows: before.rows + rows,
    checkpoints: before.checkpoints + validCheckpoints,
    faults: before.faults + faultCount,
  };
}

const told = ({ sequence, problem }: VerifyAnswer["faults"][number]) => ({ sequence, problem });

/** What was found is answered also where it cannot be recorded. */
async function onRecord(officer: Officer, outcome: "DONE" | "FAULT_FOUND", detail: Record<string, unknown>) {
  try {
    await record(officer, { action: "verify-ledger", outcome, detail });
  } catch (error) {
    log().error({ event: "verification-not-recorded", error: describeError(error) });
  }
}

const LIMITED = {
  allowed: false,
  rule: "whole-scope",
  reason: "You do not see every account and service, so you cannot take the whole ledger out.",
} as const;

/**
 * The whole ledger as a file for an auditor (exportFormat.ts). The export goes on record before its first byte, and so
 * does an attempt that a limited scope forbids. Throws DeskError FORBIDDEN.
 */
export async function exportLedger(officer: Officer): Promise<{ name: string; text: AsyncGenerator<string> }> {
  if (await hasLimitedScope(officer)) await refuseUnless(LIMITED, officer, { action: "export-ledger" });
  await record(officer, { action: "export-ledger", outcome: "DONE" });
  await vouchAtOnce();
  const stamp = new Date().toISOString().replace(/[:.]/g, "-");
  return { name: `countersign-ledger-${stamp}.jsonl`, text: exportText(getDb()) };
}

function record({ id, role }: Officer, what: { action: string; outcome: string; detail?: Record<string, unknown> }) {
  return getDb().transaction((transaction) => appendLedger(transaction, { actor: { id, role }, ...what }));
}

/** How the ledger is vouched for now. What cannot be compared at present is left out, since reading continues. */
export async function describeProof(): Promise<LedgerProof> {
  const trust = await ledgerTrust().catch((error: unknown) => {
    log().warn({ event: "ledger-trust-unknown", error: describeError(error) });
    return undefined;
  });
  const signer = checkpointSettings()?.signer;
  return { publicKey: checkpointPublicKey(), publicKeyId: signer && signerIdOf(signer), distrust: trust?.distrust };
}

/** The key that checkpoints are verified with (base64 of SPKI DER), for the auditor; undefined where none are signed. */
export function checkpointPublicKey(): string | undefined {
  const settings = checkpointSettings();
  return settings && createPublicKey(settings.signer).export({ format: "der", type: "spki" }).toString("base64");
}
