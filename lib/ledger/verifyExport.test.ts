import { createPublicKey } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import { getEnv } from "@/lib/env";
import { canonical } from "@/lib/digest";
import { readCheckpoints } from "./checkpointFile";
import { CheckpointKeeper } from "./checkpoints";
import { endLine } from "./exportFormat";
import { exportText } from "./exportStream";
import { appendRows, setUpLedger } from "@/lib/testing/ledger.testing";
import { verifyCommand } from "./verifyCommand";

const { checkpointFile, signer, forge } = setUpLedger();
const exportFile = `${checkpointFile}.export`;
const ROWS = 9;

async function exported(): Promise<string[]> {
  let text = "";
  for await (const piece of exportText(getDb())) text += piece;
  return text.trimEnd().split("\n");
}

/** The verifier as an auditor runs it: with files and keys, without the desk's settings. */
async function verified(lines: string[], { key = getEnv().LEDGER_KEY, checkpoints = true } = {}) {
  await writeFile(exportFile, `${lines.join("\n")}\n`);
  const spki = createPublicKey(signer).export({ format: "der", type: "spki" }).toString("base64");
  const known = checkpoints ? ["--checkpoints", checkpointFile, "--public-key", spki] : [];
  return verifyCommand([exportFile, ...known], { NODE_ENV: "test", LEDGER_KEY: key });
}

/** Signs the head as the desk would, that many hours from now. */
async function vouch({ hours = 0 } = {}) {
  const keeper = new CheckpointKeeper(checkpointFile, signer);
  await keeper.compare();
  await keeper.signWhenDue(new Date(Date.now() + hours * 60 * 60_000));
}

beforeEach(async () => {
  await appendRows(ROWS);
  await vouch();
});

it("an export of an untouched ledger verifies without server and database", async () => {
  const { text, code } = await verified(await exported());
  expect(text).toMatch(/^9\/9 rows, 1\/1 checkpoints valid\.\nExported .*Z; it ends at row 9, sealed .*Z\.$/);
  expect(code).toBe(0);
  await rm(exportFile);
});

it("says what it cannot see when no checkpoints are given", async () => {
  expect((await verified(await exported(), { checkpoints: false })).text).toContain("No checkpoints were given");
});

it("sets aside checkpoints that are later than the export", async () => {
  const lines = await exported();
  await appendRows(3);
  await vouch({ hours: 2 });
  expect(await verified(lines)).toMatchObject({
    code: 0,
    text: expect.stringContaining("later than this export: 1 checkpoint."),
  });
});

describe("an export that was tampered with", () => {
  it("is told with its first broken row and every gap", async () => {
    const lines = await exported();
    const changed = lines.with(2, lines[2]?.replace("CONFIRMED", "REJECTED") ?? "");
    const { text, code } = await verified(changed.toSpliced(6, 2).toSpliced(3, 1));
    expect(code).toBe(1);
    expect(text).toContain("First fault: row 2 does not match its own hash");
    expect(text.split("\n").filter((line) => line.startsWith("Gap"))).toEqual([
      "Gap: row 3 is missing",
      "Gap: rows 6 to 7 are missing",
    ]);
  });

  it("cannot lose its last rows, even with a last line that fits", async () => {
    const lines = await exported();
    const cut = lines.toSpliced(8, 2);
    const { hash, publicHash } = JSON.parse(cut.at(-2) ?? "") as { hash: string; publicHash: string };
    const without = [...cut.slice(0, -1), endLine({ rows: 7, head: { sequence: 7, hash, publicHash } }).trimEnd()];
    const { text, code } = await verified(without);
    expect(code).toBe(1);
    expect(text).toContain("Gap: rows 8 to 9 are missing");
    expect((await verified(cut)).code).toBe(1);
  });

  it.each([
    ["cut off on the way", (lines: string[]) => lines.slice(0, -1), "cut off"],
    ["no export at all", () => ["{}"], "does not begin like an export"],
    ["with a line of something else", (lines: string[]) => lines.toSpliced(4, 0, "{}"), "Line 5"],
    ["that goes on after its end", (lines: string[]) => [...lines, lines[1] ?? ""], "Line 12"],
  ])("is refused: %s", async (_, damage, words) => {
    await expect(verified(damage(await exported()))).rejects.toThrow(words);
  });

  it("is not believed under another key, and not taken for a changed one", async () => {
    const { text, code } = await verified(await exported(), { key: "another key of tests, long enough to be one" });
    expect(text).toMatch(/^NOT verified: a given key is not the ledger's\. Nothing indicates a change\. 0\/9 rows/);
    expect(text).toMatch(/row 1 was written under another ledger key \(id [0-9a-f]{16}\), not the one given/);
    expect(text).not.toContain("was changed");
    expect(code).toBe(1);
  });

  it("is told as changed under another key too, where it was", async () => {
    const lines = await exported();
    const changed = lines.with(2, lines[2]?.replace("CONFIRMED", "REJECTED") ?? "");
    const { text } = await verified(changed, { key: "another key of tests, long enough to be one" });
    expect(text).toMatch(/^The ledger is NOT what was recorded/);
    expect(text).toContain("row 2 does not match its public hash: its content was changed");
  });
});

describe("erased details", () => {
  const erase = () => forge("delete from ledger_details where sequence in (2, 3)");
  const recordErasure = (target: object) =>
    appendRows(1, { action: "erase-details", outcome: "DONE", operationId: undefined, detail: undefined, target });

  it("are marked as erased and leave the chain whole", async () => {
    await erase();
    await recordErasure({ entityId: "entity-of-a-test" });
    const lines = await exported();
    expect(JSON.parse(lines[2] ?? "")).toMatchObject({ erased: 10 });
    expect(lines[2]).not.toContain("Mine now");
    expect(await verified(lines)).toMatchObject({ code: 0 });
  });

  it("that no row tells of are a fault, also when the export claims that one does", async () => {
    await erase();
    await recordErasure({ entityId: "another-entity" });
    const lines = await exported();
    expect((await verified(lines)).text).toContain("row 2 lacks its detail, and no row records that it was erased");
    const claiming = lines.map((line, index) => {
      if (index !== 2 && index !== 3) return line;
      return canonical({ ...(JSON.parse(line) as object), erased: 10 });
    });
    expect((await verified(claiming)).text).toContain("row 10 does not record the erasure that row 2 refers to");
  });
});

it("a checkpoint file of another key is not believed", async () => {
  const [made] = await readCheckpoints(checkpointFile);
  await writeFile(checkpointFile, `${JSON.stringify({ ...made, signature: "AAAA" })}\n`);
  expect(await verified(await exported())).toMatchObject({ code: 1, text: expect.stringContaining("0/1 checkpoints") });
});
