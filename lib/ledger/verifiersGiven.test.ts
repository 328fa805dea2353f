import { generateKeyPairSync } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { signCheckpoint, signerIdOf } from "./checkpoint";
import { appendRows } from "@/lib/testing/ledger.testing";
import {
  all,
  alone,
  byCommand,
  exportedLines,
  setUpVerifiers,
  spkiOf,
  type VerifierResult,
} from "@/lib/testing/verifiers.testing";

const { checkpointFile, exportFile, signer, write, checkpoints, keepCheckpoints, results, vouch } = setUpVerifiers();
const stranger = generateKeyPairSync("ed25519").privateKey;

beforeEach(async () => {
  await appendRows(9);
  await vouch();
});

describe("the file of checkpoints", () => {
  const cases: [string, VerifierResult, (lines: string[]) => string[]][] = [
    ["empty", "refused", () => []],
    ["holding something else", "refused", () => ["{}"]],
    ["cut within its only line", "refused", () => []],
    ["with a member twice", "refused", (lines) => [lines[0]?.replace('"sequence":', '"sequence":1,"sequence":') ?? ""]],
    ["with a member nobody knows", "refused", (lines) => [lines[0]?.replace("{", '{"and":1,') ?? ""]],
    ["changed", "fault", (lines) => [lines[0]?.replace(/"hash":"./, '"hash":"-') ?? ""]],
    ["signed by another, who says so", "fault", () => [JSON.stringify(signCheckpoint(stranger, nine, early))]],
    [
      "signed by another, who denies it",
      "fault",
      () => [JSON.stringify({ ...signCheckpoint(stranger, nine, early), signer: signerIdOf(signer) })],
    ],
    ["of another ledger", "fault", () => [JSON.stringify(signCheckpoint(signer, nine, early))]],
    [
      "of more rows than there are",
      "fault",
      () => [JSON.stringify(signCheckpoint(signer, { ...nine, sequence: 12 }, early))],
    ],
    [
      "that vouches for nothing here",
      "fault",
      () => [JSON.stringify(signCheckpoint(signer, { ...nine, sequence: 12 }, late))],
    ],
  ];
  const nine = { sequence: 9, hash: "a".repeat(64), publicHash: "b".repeat(64) };
  const [early, late] = ["2020-01-01T00:00:00.000Z", "2999-01-01T00:00:00.000Z"];

  it.each(cases)("%s: %s", async (_, result, damage) => {
    await write(await exportedLines());
    await keepCheckpoints(damage(await checkpoints()));
    expect(await results()).toEqual(all(result));
  });

  it("named and not there: refused, and an empty name is a name", async () => {
    await write(await exportedLines());
    const key = ["--public-key", spkiOf(signer)];
    expect(await results(["--checkpoints", `${checkpointFile}.not`, ...key])).toEqual(all("refused"));
    expect(await results(["--checkpoints", "", ...key])).toEqual(all("refused"));
  });
});

describe("the public key", () => {
  it("another than the desk's: a fault that says so", async () => {
    await write(await exportedLines());
    const known = ["--public-key", spkiOf(stranger)];
    expect(await results(known)).toEqual(all("fault"));
    expect((await alone([exportFile, ...known])).text).toContain(`another key (id ${signerIdOf(signer)}`);
  });

  it.each(["", "none", "/nowhere/at/all"])("that is none (%j): refused", async (key) => {
    await write(await exportedLines());
    expect(await results(["--public-key", key])).toEqual(all("refused"));
  });

  it("is needed: without it nothing is taken for verified", async () => {
    await write(await exportedLines());
    expect((await alone([exportFile])).result).toBe("refused");
    expect(await byCommand([exportFile])).toBe("refused");
  });
});
