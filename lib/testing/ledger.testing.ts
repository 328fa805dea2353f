import { generateKeyPairSync, randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { getDb } from "@/lib/db/client";
import { setUpTestDatabase } from "./database.testing";
import { type NewLedgerEntry, appendLedger } from "@/lib/ledger/record";
import { forgetLedgerGuard } from "@/lib/ledger/trust";

/** For tests of the ledger: a real database, whose owner can do everything an attacker could, and a file of checkpoints. */
export function setUpLedger() {
  const database = setUpTestDatabase();
  const checkpointFile = path.join(tmpdir(), `countersign-checkpoints-${randomBytes(6).toString("hex")}.jsonl`);
  const { privateKey } = generateKeyPairSync("ed25519");
  process.env.LEDGER_CHECKPOINT_FILE = checkpointFile;
  process.env.LEDGER_SIGNING_KEY = privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");
  let owner: Client;
  beforeAll(async () => {
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    for (const table of ["ledger_rows", "ledger_details"])
      await owner.query(`alter table ${table} disable trigger user`);
    await owner.query("alter table ledger_details drop constraint ledger_details_sequence_ledger_rows_sequence_fk");
  });
  beforeEach(async () => {
    await owner.query("truncate ledger_rows, ledger_details");
    await rm(checkpointFile, { force: true });
    forgetLedgerGuard();
  });
  afterAll(async () => {
    await owner.end();
    await rm(checkpointFile, { force: true });
    forgetLedgerGuard();
  });
  const forge = (statement: string, values?: unknown[]) => owner.query(statement, values);
  return { database, checkpointFile, signer: privateKey, forge };
}

/** Appends rows as the app does, each with every column filled. In: how many, and what differs. */
export async function appendRows(count: number, differing: Partial<NewLedgerEntry> = {}): Promise<void> {
  await getDb().transaction(async (transaction) => {
    for (let index = 0; index < count; index++) await appendLedger(transaction, { ...ENTRY, ...differing });
  });
}

const ENTRY: NewLedgerEntry = {
  actor: { id: "11111111-2222-4333-8444-555555555555", role: "analyst" },
  action: "reassign",
  outcome: "CONFIRMED",
  operationId: "01JZ0000000000000000000000",
  target: { entityId: "entity-of-a-test", serviceName: "KYC", workflowExecutionId: "execution-of-a-test" },
  baselineEtag: '"etag-of-a-test"',
  upstreamRequestId: "request-of-a-test",
  detail: { comment: "Mine now", changes: [{ field: "assignee", to: "Ana Silva" }] },
};
