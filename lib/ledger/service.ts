import "server-only";
import { createPublicKey } from "node:crypto";
import { hasLimitedScope } from "@/lib/accounts/scope";
import { can } from "@/lib/auth/can";
import type { Officer } from "@/lib/auth/contract";
import { getDb } from "@/lib/db/client";
import { DeskError } from "@/lib/errors";
import { describeError, log } from "@/lib/log";
import { checkpointSettings } from "./checkpoints";
import type { LedgerAnswer, LedgerProof, LedgerQuery, VerifyAnswer } from "./contract";
import { exportText } from "./exportStream";
import { readLedger } from "./read";
import { appendLedger } from "./record";
import { headAnd } from "./rows";
import { scopeOf } from "./rules";
import { ledgerTrust } from "./trust";
import { verifyStored } from "./verifyStored";

/** Rows one request verifies: about a second's work. The browser asks for one part after the other. */
const PART_ROWS = 20_000;

/** Gaps told in one answer; the offline verifier tells them all. */
const MOST_GAPS = 100;

/** One page of the ledger, as much of it as the officer may read. */
export async function listLedger(officer: Officer, query: LedgerQuery): Promise<LedgerAnswer> {
  const { id, timeZone } = officer;
  const onlyOf = scopeOf(officer) === "everything" ? undefined : id;
  const ownOnly = (await hasLimitedScope(officer)) ? id : undefined;
  return readLedger(getDb(), query, { timeZone, onlyOf, ownOnly }).catch((cause: unknown) => {
    throw new DeskError("AUDIT_UNAVAILABLE", { detail: "The ledger cannot be read.", sent: "no", cause });
  });
}

/** Parts are verified one at a time, whoever asks: they must not take the processor from those who work on cases. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Verifies one part of the chain on the spot. In: the sequence to begin after. Out: what was found, where to go on, and
 * whether mutations are stopped at present. A fault goes on record, with who found it.
 */
export async function verifyPart(officer: Officer, after: number): Promise<VerifyAnswer> {
  const part = turn.then(() => verifyStored(getDb(), { after, most: PART_ROWS }));
  turn = part.catch(() => undefined);
  const { head, ...report } = await part;
  if (report.faultCount > 0) await recordFaults(officer, report.faults);
  const { head: newest } = await headAnd(getDb(), []);
  const { checkpoints: keepsCheckpoints, distrust } = await ledgerTrust();
  const gaps = report.gaps.slice(0, MOST_GAPS);
  return { ...report, gaps, last: Math.max(newest?.sequence ?? 0, head.sequence), keepsCheckpoints, distrust };
}

/** What was found is answered also where it cannot be recorded. */
async function recordFaults(officer: Officer, faults: VerifyAnswer["faults"]): Promise<void> {
  const rows = faults.slice(0, 5).map(({ sequence, problem }) => ({ sequence, problem }));
  try {
    await record(officer, { action: "verify-ledger", outcome: "FAULT_FOUND", detail: { faults: rows } });
  } catch (error) {
    log().error({ event: "faults-not-recorded", error: describeError(error) });
  }
}

const LIMITED = {
  allowed: false,
  rule: "whole-scope",
  reason: "You do not see every account and service, so you cannot take the whole ledger out.",
} as const;

/**
 * The whole ledger as a file for an auditor (exportFormat.ts). Leads and auditors only; the export goes on record before its
 * first byte, and so does a refused attempt. Throws DeskError FORBIDDEN.
 */
export async function exportLedger(officer: Officer): Promise<{ name: string; text: AsyncGenerator<string> }> {
  const verdict = (await hasLimitedScope(officer)) ? LIMITED : can(officer, "export-ledger");
  if (!verdict.allowed) {
    await record(officer, { action: "export-ledger", outcome: "DENIED", detail: { rule: verdict.rule } });
    throw new DeskError("FORBIDDEN", { detail: verdict.reason, rule: verdict.rule, sent: "no" });
  }
  await record(officer, { action: "export-ledger", outcome: "DONE" });
  const stamp = new Date().toISOString().replace(/[:.]/g, "-");
  return { name: `countersign-ledger-${stamp}.jsonl`, text: exportText(getDb()) };
}

function record({ id, role }: Officer, what: { action: string; outcome: string; detail?: Record<string, unknown> }) {
  return getDb().transaction((transaction) => appendLedger(transaction, { actor: { id, role }, ...what }));
}

/** How the ledger is vouched for now. What cannot be compared at present is left out: reading goes on. */
export async function describeProof(): Promise<LedgerProof> {
  const trust = await ledgerTrust().catch((error: unknown) => {
    log().warn({ event: "ledger-trust-unknown", error: describeError(error) });
    return undefined;
  });
  return { publicKey: checkpointPublicKey(), distrust: trust?.distrust };
}

/** The key that checkpoints are verified with (base64 of SPKI DER), for the auditor; undefined where none are signed. */
export function checkpointPublicKey(): string | undefined {
  const settings = checkpointSettings();
  return settings && createPublicKey(settings.signer).export({ format: "der", type: "spki" }).toString("base64");
}
