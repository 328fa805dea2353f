import { generateKeyPairSync, randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { signCheckpoint } from "@/lib/ledger/checkpoint";
import { appendCheckpoint } from "@/lib/ledger/checkpointFile";
import { STORY } from "@/lib/sandbox/story/handles";
import { change, outcomes, setUpRoad, versionOf } from "@/lib/testing/road.testing";

const file = path.join(tmpdir(), `countersign-checkpoints-${randomBytes(6).toString("hex")}.jsonl`);
const { privateKey } = generateKeyPairSync("ed25519");
process.env.LEDGER_CHECKPOINT_FILE = file;
process.env.LEDGER_SIGNING_KEY = privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");
const road = setUpRoad();
afterAll(() => rm(file, { force: true }));

it("F-23: a ledger behind its checkpoint stops every write before the vendor is asked, and reading goes on", async () => {
  await appendCheckpoint(file, signCheckpoint(privateKey, { sequence: 99, hash: "h" }, new Date().toISOString()));
  const ana = road.officer("Ana Silva");
  const attempt = change(ana, STORY.sanctionsReview, { serviceProfile: { assignee: "Ana Silva" } });
  await expect(attempt).rejects.toMatchObject({ code: "AUDIT_UNAVAILABLE", facts: { sent: "no" } });
  expect(await road.vendorWrites()).toEqual([]);
  expect(await outcomes()).toEqual([]);
  const { entityId, serviceName } = STORY.sanctionsReview;
  expect(await versionOf(ana, { entityId, serviceName })).toBeTruthy();
});
