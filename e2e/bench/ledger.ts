import { spawn } from "node:child_process";
import { createHash, generateKeyPairSync } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { once } from "node:events";
import { tmpdir } from "node:os";
import path from "node:path";
import { finished } from "node:stream/promises";
import { Client } from "pg";
import { countOf, flagsOfCommand } from "@/lib/flags";
import { groupDecisions } from "@/lib/analytics/decisions";
import { closeDb, getDb } from "@/lib/db/client";
import { inProject } from "@/lib/launch/project";
import { startTestDatabase } from "@/lib/testing/server.testing";
import { endLine, headerLine, rowLine } from "@/lib/ledger/exportFormat";
import { keyIdOf } from "@/lib/ledger/chain";
import { signerIdOf, signSeal } from "@/lib/ledger/checkpoint";
import type { LedgerQuery } from "@/lib/ledger/contract";
import { readLedger } from "@/lib/ledger/read";
import { appendLedger } from "@/lib/ledger/record";
import type { ExportedRow } from "@/lib/ledger/verify";
import { verifyStored } from "@/lib/ledger/verifyStored";
import { ledgerOf } from "./ledgerRows";

/*
 * npm run bench:ledger [-- --rows N]: what a ledger of a million rows costs. Page, filter, append and verification on a real database, and the
 * offline verifier on a file, with its time and the most memory it held. Ends with code 1 where that is more than it may be.
 */

const KEY = "a ledger key of measurements, long enough to be one";
const BATCH = 5_000;
/** What the offline verifier may take, for a million rows. */
const MOST_SECONDS = 30;
const MOST_MB = 300;
const flags = flagsOfCommand({ rows: { type: "string" } }, "Usage: npm run bench:ledger [-- --rows N]");
const rows = countOf("--rows", flags.rows, 1_000_000);
const folder = await mkdtemp(path.join(tmpdir(), "countersign-bench-"));
const database = await startTestDatabase();
const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const signingKey = privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");
Object.assign(process.env, {
  FRANKIEONE_BASE_URL: "http://127.0.0.1:9",
  FRANKIEONE_API_KEY: "key-of-a-measurement",
  FRANKIEONE_CUSTOMER_ID: "customer-of-a-measurement",
  NEXTAUTH_URL: "http://localhost:3000",
  NEXTAUTH_SECRET: "a secret of measurements, long enough to be one",
  LEDGER_KEY: KEY,
  DATABASE_URL: database.url,
});
try {
  const file = path.join(folder, "export.jsonl");
  await timed(`make ${rows} rows`, () => fill(file));
  await measureReads();
  await measureAppends();
  await timed("verify in the database", () =>
    verifyStored(getDb()).then(({ faultCount, rows }) => `${rows} rows, ${faultCount} faults`),
  );
  say(`this process: ${await peakMemory("self")} MB at most`);
  const verifier = ["--conditions=react-server", "--import", "tsx", inProject("lib/launch/ledger.ts"), "verify", file];
  await timed("verify the export offline", () => verifyOffline(verifier));
  const spki = publicKey.export({ format: "der", type: "spki" }).toString("base64");
  const alone = [inProject("public/verify.mjs"), file, "--public-key", spki];
  await timed("verify it with verify.mjs, without a secret", () => verifyOffline(alone));
} finally {
  await closeDb();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const busy = ((user + system) / 1e6).toFixed(1);
  say(`${what}: ${seconds} s, ${busy} s of this process's CPU${typeof result === "string" ? ` (${result})` : ""}`);
}

/** The same rows into the database, as its owner, and into a file. */
async function fill(file: string): Promise<void> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  // Rows come in batches here, and their details after them.
  await owner.query("alter table ledger_details disable trigger ledger_details_with_row");
  const out = createWriteStream(file);
  const digest = createHash("sha256");
  const write = async (line: string) => {
    digest.update(line);
    if (!out.write(line)) await once(out, "drain");
  };
  await write(headerLine({ exportedAt: new Date(), keyId: keyIdOf(KEY), signer: signerIdOf(privateKey) }));
  let batch: ExportedRow[] = [];
  let last: ExportedRow | undefined;
  for (const each of ledgerOf(rows, KEY)) {
    await write(rowLine(each));
    last = each;
    if (batch.push(each) < BATCH) continue;
    await insert(owner, batch);
    batch = [];
  }
  await insert(owner, batch);
  if (last) out.write(endOf(last, digest.digest("hex")));
  await finished(out.end());
  await owner.query("alter table ledger_details enable always trigger ledger_details_with_row");
  await owner.query("vacuum analyze ledger_rows");
  await owner.query("vacuum analyze ledger_details");
  await owner.end();
}

function endOf({ row, hash, publicHash = "" }: ExportedRow, digest: string): string {
  const head = { sequence: row.sequence, hash, publicHash };
  return endLine({ rows, head, seal: signSeal(privateKey, head, digest, new Date().toISOString()) });
}

async function insert(owner: Client, batch: ExportedRow[]): Promise<void> {
  const table = batch.map(({ row, hash, publicHash }) => ({ ...snake(row), hash, public_hash: publicHash }));
  await owner.query("insert into ledger_rows select * from jsonb_populate_recordset(null::ledger_rows, $1)", [
    JSON.stringify(table),
  ]);
  const details = batch.flatMap(({ row, detail }) => (detail ? [{ sequence: row.sequence, ...detail }] : []));
  await owner.query("insert into ledger_details select * from jsonb_populate_recordset(null::ledger_details, $1)", [
    JSON.stringify(details),
  ]);
}

function snake(row: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]),
  );
}

async function measureReads(): Promise<void> {
  const [some] = (await readLedger(getDb(), { limit: 1, action: "reassign" })).rows;
  const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
  const queries: Record<string, Omit<LedgerQuery, "limit">> = {
    "first page": {},
    "page in the middle": { before: Math.floor(rows / 2) },
    "last page": { before: 51 },
    "by officer": { actor: some?.actorId },
    "by nobody": { actor: "11111111-2222-4333-8444-555555555555" },
    "by case": { entityId: some?.entityId, serviceName: some?.serviceName },
    "by action": { action: "change-state" },
    "by an action there is none of": { action: "erase-details" },
    "by outcome": { outcome: "REJECTED" },
    "by an outcome there is none of": { outcome: "NEEDS_HUMAN" },
    "by a reason of many": { action: "override", reason: "REASON_3", outcome: "INTENT" },
    "by a reason of few": { action: "override", reason: "RARE", outcome: "INTENT" },
    "by a reason there is none of": { reason: "NEVER" },
    "reason, one month, long ago": { reason: "REASON_3", after: day(330), until: day(300) },
    "one day, eleven months ago": { after: day(330), until: day(330) },
    "until eleven months ago": { until: day(330) },
    "since last week": { after: day(7) },
    "officer, action and outcome": { actor: some?.actorId, action: "override", outcome: "REJECTED" },
    "outcome, one month, long ago": { outcome: "REJECTED", after: day(330), until: day(300) },
    "officer and an outcome they never had": { actor: some?.actorId, outcome: "NEEDS_HUMAN" },
    "action and outcome that never met": { action: "sign-in", outcome: "CONFIRMED" },
  };
  for (const [name, query] of Object.entries(queries)) {
    const times: number[] = [];
    for (let repetition = 0; repetition < 9; repetition++) {
      const start = performance.now();
      await readLedger(getDb(), { ...query, limit: 50 });
      times.push(performance.now() - start);
    }
    say(`${name}: p50 ${quantile(times, 0.5)} ms, worst ${quantile(times, 1)} ms`);
  }
  const ofAnalyst = performance.now();
  await readLedger(getDb(), { limit: 50 }, { onlyOf: some?.actorId });
  say(`first page of an analyst: ${(performance.now() - ofAnalyst).toFixed(1)} ms`);
  await timed("overrides of a year by month, officer and reason", async () => {
    const groups = await groupDecisions(getDb(), day(366), "UTC");
    return `${groups.reduce((sum, { count }) => sum + count, 0)} overrides in ${groups.length} groups`;
  });
}

async function measureAppends(): Promise<void> {
  const times: number[] = [];
  for (let repetition = 0; repetition < 300; repetition++) {
    const start = performance.now();
    await getDb().transaction((transaction) =>
      appendLedger(transaction, {
        actor: { role: "system" },
        action: "reassign",
        outcome: "SENT",
        detail: { comment: "c" },
      }),
    );
    times.push(performance.now() - start);
  }
  say(`append: p50 ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms`);
}

function quantile(times: number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
}

async function verifyOffline(program: string[]): Promise<string> {
  const start = performance.now();
  const child = spawn(process.execPath, program, {
    env: { ...process.env, LEDGER_KEY: KEY, LEDGER_SIGNING_KEY: signingKey },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let [text, memory, cpu] = ["", 0, 0];
  child.stdout.on("data", (piece: Buffer) => (text += piece.toString()));
  const look = async () => {
    memory = Math.max(memory, await peakMemory(String(child.pid)));
    cpu = Math.max(cpu, await cpuSeconds(String(child.pid)));
  };
  const watch = setInterval(() => void look(), 100);
  const [code] = (await once(child, "exit")) as [number];
  clearInterval(watch);
  const isWithin = code === 0 && performance.now() - start < MOST_SECONDS * 1_000 && memory < MOST_MB;
  if (!isWithin) process.exitCode = 1;
  return `${isWithin ? "within" : "NOT within"} ${MOST_SECONDS} s and ${MOST_MB} MB: exit code ${code}, ${cpu} s of CPU, ${memory} MB at most, ${text.split("\n")[0]}`;
}

/** The most memory a process has held so far, in MB. */
async function peakMemory(pid: string): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

/** The processor time of a process, of its own and of the system for it. Linux counts it in hundredths of a second. */
async function cpuSeconds(pid: string): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100;
}
