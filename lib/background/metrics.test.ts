import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { getDb } from "@/lib/db/client";
import { operations } from "@/lib/db/schema";
import { signCheckpoint } from "@/lib/ledger/checkpoint";
import { appendCheckpoint } from "@/lib/ledger/checkpointFile";
import { inProject } from "@/lib/launch/project";
import { countRequest } from "@/lib/metrics";
import { change, setUpRoad } from "@/lib/testing/road.testing";
import { STORY } from "@/lib/sandbox/story/handles";
import { answerMetrics } from "./metrics";

// Settings are read once a process; here they change as at another start.
vi.mock("@/lib/env", async (importOriginal) => {
  const original = await importOriginal<{ parseEnvironment: (from: NodeJS.ProcessEnv) => object }>();
  return { ...original, getEnv: () => original.parseEnvironment(process.env) };
});

const TOKEN = "t".repeat(40);
const desk = setUpRoad();
let token: string | undefined;
const server = createServer((request, response) => void answerMetrics(request, response, token));
beforeAll(() => new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening)));
afterAll(() => new Promise((closed) => server.close(closed)));
beforeEach(() => void (token = TOKEN));

const reassign = () =>
  change(desk.officer("Ben Okafor"), STORY.pepReview, {
    serviceProfile: { assignee: "Ben Okafor" },
    comment: { text: "Mine from now on" },
  });

let turn = Date.now();
/** Asks as a monitoring system does; each time later than what is held. */
async function ask(authorization: string | undefined = `Bearer ${TOKEN}`) {
  const { port } = server.address() as AddressInfo;
  vi.spyOn(Date, "now").mockReturnValue((turn += 60_000));
  const headers = authorization === undefined ? undefined : { authorization };
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`, { headers }).finally(() => vi.restoreAllMocks());
  return { status: answer.status, text: await answer.text() };
}
const valueOf = (text: string, name: string) =>
  Number(
    text
      .split("\n")
      .find((line) => line.startsWith(`${name} `))
      ?.split(" ")[1],
  );

it("is there for whoever has the token, and nobody else", async () => {
  expect((await ask()).status).toBe(200);
  for (const wrong of [undefined, "", TOKEN, `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, `bearer ${TOKEN}`])
    expect((await ask(wrong ?? "")).status, String(wrong)).toBe(401);
});

it("is nowhere where no token is set, not even for an empty one", async () => {
  token = undefined;
  for (const given of [`Bearer ${TOKEN}`, "Bearer ", ""]) expect((await ask(given)).status).toBe(404);
});

it("says how many operations are open and how old the oldest is, and counts the calls of the vendor by operation", async () => {
  await reassign();
  await getDb()
    .update(operations)
    .set({ state: "UNKNOWN", settledAt: null, createdAt: new Date(Date.now() - 90_000) });
  const { text } = await ask();
  expect(text).toContain('countersign_operations{state="UNKNOWN"} 1');
  expect(text).toContain('countersign_operations{state="NEEDS_HUMAN"} 0');
  expect(valueOf(text, "countersign_oldest_open_operation_seconds")).toBeGreaterThanOrEqual(90);
  expect(valueOf(text, "countersign_ledger_rows")).toBeGreaterThan(0);
  expect(text).toMatch(
    /countersign_upstream_calls_total\{operation="PATCH individuals\/:\/serviceprofiles\/:",outcome="ok"\} \d/,
  );
});

it.each(["alerts.yml", "board.json"])("%s asks for measures that there are", async (file) => {
  countRequest({ method: "GET", route: "/cases/[entityId]/[serviceName]", status: 200 }, 0.1);
  const { text } = await ask();
  const asked = readFileSync(inProject("lib/launch/image", file), "utf8").match(/countersign_\w+/g) ?? [];
  expect(new Set(asked).size).toBeGreaterThan(4);
  // Of the checkpoint there is none where the desk keeps none, as here.
  const optional = "countersign_ledger_checkpoint_age_seconds";
  for (const name of asked.filter((each) => each !== optional))
    expect(text, name).toContain(`# TYPE ${name.replace(/_bucket$/, "")} `);
});

it("carries no id and no name of a person, a case or a service", async () => {
  await reassign();
  countRequest({ method: "GET", route: "/cases/[entityId]/[serviceName]", status: 200 }, 0.1);
  const { text } = await ask();
  const { entityId, entityName, workflowName, workflowExecutionId } = STORY.pepReview;
  for (const personal of [entityId, entityName, workflowName, workflowExecutionId, "Okafor", "@", "KYC"])
    expect(text).not.toContain(personal);
});

it("says that the database does not answer, and shows no old value in its place", async () => {
  expect((await ask()).text).toContain("countersign_database_up 1");
  await asOwner("alter table operations rename to operations_gone");
  const { status, text } = await ask().finally(() => asOwner("alter table operations_gone rename to operations"));
  expect(status).toBe(200);
  expect(text).toContain("countersign_database_up 0");
  expect(text).not.toMatch(/countersign_(operations|ledger_rows|oldest)/);
  expect((await ask()).text).toContain("countersign_ledger_rows");
});

it("shows no age of a checkpoint that can no longer be read, in place of the last one that could", async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "countersign-checkpoints-")), "checkpoints.jsonl");
  const { privateKey } = generateKeyPairSync("ed25519");
  const head = { sequence: 1, hash: "a".repeat(64), publicHash: "b".repeat(64) };
  await appendCheckpoint(file, signCheckpoint(privateKey, head, new Date().toISOString()));
  const signer = privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");
  Object.assign(process.env, { LEDGER_CHECKPOINT_FILE: file, LEDGER_SIGNING_KEY: signer });
  expect((await ask()).text).toContain("countersign_ledger_checkpoint_age_seconds ");
  writeFileSync(file, "no checkpoint\n");
  expect((await ask()).text).not.toContain("countersign_ledger_checkpoint_age_seconds ");
  Object.assign(process.env, { LEDGER_CHECKPOINT_FILE: "", LEDGER_SIGNING_KEY: "" });
});

async function asOwner(statement: string): Promise<void> {
  const owner = new Client({ connectionString: desk.database.ownerUrl });
  await owner.connect();
  await owner.query(statement).finally(() => owner.end());
}
