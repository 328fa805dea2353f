import { generateKeyPairSync } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { canonical } from "@/lib/digest";
import { GENESIS, publicHash } from "./chain";
import { type Checkpoint, signCheckpoint, signerIdOf } from "./checkpoint";
import { type ExportEnding, endLine } from "./exportFormat";
import { appendRows } from "@/lib/testing/ledger.testing";
import { all, exportedLines, setUpVerifiers } from "@/lib/testing/verifiers.testing";
import type { ExportedRow } from "./verify";

/* One corpus of good and forged files for both verifiers: what one accepts the other must not refuse, nor the reverse. */

const { exportFile, signer, forge, write, checkpoints, results, vouch } = setUpVerifiers();
const stranger = generateKeyPairSync("ed25519").privateKey;

/** What somebody without any key can do: change a row, and make every public hash and the end fit again. */
function rechained(lines: string[], change: (each: ExportedRow) => ExportedRow, seal?: ExportEnding["seal"]): string[] {
  let chained = GENESIS;
  const rows = lines.slice(1, -1).map((line) => {
    const each = change(JSON.parse(line) as ExportedRow);
    chained = publicHash(chained, canonical(each.row));
    return { ...each, publicHash: chained };
  });
  const last = rows.at(-1);
  const head = { sequence: last?.row.sequence ?? 0, hash: last?.hash ?? "", publicHash: chained };
  const end = endLine({ rows: rows.length, head, seal });
  return [lines[0] ?? "", ...rows.map((each) => canonical(each)), end.trimEnd()];
}

const reworded = (each: ExportedRow) =>
  each.row.sequence === 4 ? { ...each, row: { ...each.row, outcome: "REJECTED" } } : each;
const endOf = (lines: string[]) => (JSON.parse(lines.at(-1) ?? "") as { end: ExportEnding }).end;

beforeEach(async () => {
  await appendRows(9);
  await vouch();
});

describe("good exports", () => {
  it("of an untouched ledger", async () => {
    await write(await exportedLines());
    expect(await results()).toEqual(all("good"));
  });

  it("older than the newest checkpoint", async () => {
    const lines = await exportedLines();
    await appendRows(3);
    await vouch(20);
    await write(lines);
    expect(await results()).toEqual(all("good"));
  });

  it.each(["entity-of-a-test", "Entity-OF-a-test"])(
    "with details erased, which a row tells of: %s",
    async (entityId) => {
      await forge("delete from ledger_details where sequence in (2, 3)");
      const target = { entityId };
      await appendRows(1, {
        action: "erase-details",
        outcome: "DONE",
        operationId: undefined,
        detail: undefined,
        target,
      });
      await write(await exportedLines());
      expect(await results()).toEqual(all("good"));
    },
  );
});

describe("forged by whoever holds no key", () => {
  const cases: [string, (lines: string[]) => string[]][] = [
    [
      "cut, with an end made by hand and no seal",
      (lines) => rechained([...lines.slice(0, 5), lines.at(-1) ?? ""], (each) => each),
    ],
    ["a row changed", (lines) => lines.with(4, lines[4]?.replace("CONFIRMED", "REJECTED") ?? "")],
    ["a row changed and the chain made to fit, without a seal", (lines) => rechained(lines, reworded)],
    ["the same with the seal kept", (lines) => rechained(lines, reworded, endOf(lines).seal)],
    ["the same under a seal of another key", (lines) => rechained(lines, reworded, forgedSeal(lines))],
    ["a detail changed", (lines) => lines.with(4, lines[4]?.replace("Mine now", "Mine too") ?? "")],
    ["a detail taken away", (lines) => lines.with(4, without(lines[4], "detail"))],
    ["a detail said to be erased", (lines) => lines.with(4, without(lines[4], "detail", { erased: 9 }))],
    ["a public hash taken away", (lines) => lines.with(4, without(lines[4], "publicHash"))],
    ["a row taken out", (lines) => lines.toSpliced(4, 1)],
    ["a row doubled", (lines) => lines.toSpliced(4, 0, lines[4] ?? "")],
    ["two rows swapped", (lines) => lines.toSpliced(4, 2, lines[5] ?? "", lines[4] ?? "")],
    ["another time in the header", (lines) => lines.with(0, lines[0]?.replace(/"20\d\d/, '"1999') ?? "")],
    ["the signer's id taken out of the header", (lines) => lines.with(0, without(lines[0], "signer"))],
  ];
  const forgedSeal = (lines: string[]) => {
    const { seal } = endOf(lines);
    return seal && { ...seal, ...signCheckpoint(stranger, endOf(lines).head, seal.at), signer: signerIdOf(signer) };
  };
  const without = (line: string | undefined, member: string, added: object = {}) => {
    const kept = Object.entries(JSON.parse(line ?? "") as object).filter(([name]) => name !== member);
    return canonical({ ...Object.fromEntries(kept), ...added });
  };

  it.each(cases)("%s: a fault", async (_, damage) => {
    await write(damage(await exportedLines()));
    expect(await results()).toEqual(all("fault"));
  });

  it("with the seal of another export of the same ledger: a fault", async () => {
    const one = await exportedLines();
    await appendRows(1);
    await write(one.with(-1, (await exportedLines()).at(-1) ?? ""));
    expect(await results()).toEqual(all("fault"));
  });
});

describe("written so that it can be read in two ways, or in none", () => {
  const insert = (line: string | undefined, at: string, more: string) => line?.replace(at, `${more}${at}`) ?? "";
  const cases: [string, (lines: string[]) => string[]][] = [
    ["the row twice in a line, the first forged", (lines) => lines.with(4, insert(lines[4], '"row":', '"row":{},'))],
    ["a member of a row twice", (lines) => lines.with(4, insert(lines[4], '"action":', '"action":"override",'))],
    ["a member of a detail twice", (lines) => lines.with(4, insert(lines[4], '"comment":', '"comment":"Forged",'))],
    ["a member of the header twice", (lines) => lines.with(0, insert(lines[0], '"format":', '"format":"other",'))],
    ["a member of the end twice", (lines) => lines.with(-1, insert(lines.at(-1), '"rows":', '"rows":8,'))],
    ["a member of the seal twice", (lines) => lines.with(-1, insert(lines.at(-1), '"digest":', '"digest":"a",'))],
    ["a member nobody knows, in a line", (lines) => lines.with(4, insert(lines[4], '"hash":', '"extra":1,'))],
    [
      "a member nobody knows, in a row",
      (lines) => lines.with(4, insert(lines[4], '"baselineEtag":', '"approved":"yes",')),
    ],
    ["a member nobody knows, in the end", (lines) => lines.with(-1, insert(lines.at(-1), '"head":', '"and":1,'))],
    ["a member nobody knows, in the header", (lines) => lines.with(0, insert(lines[0], '"exportedAt":', '"desk":1,'))],
    ["__proto__", (lines) => lines.with(4, insert(lines[4], '"detail":', '"__proto__":{"hash":"a"},'))],
    ["a blank in a line", (lines) => lines.with(4, lines[4]?.replace('"row":', '"row": ') ?? "")],
    ["a letter escaped", (lines) => lines.with(4, lines[4]?.replace("CONFIRMED", "\\u0043ONFIRMED") ?? "")],
    ["a number written otherwise", (lines) => lines.with(4, lines[4]?.replace('"sequence":4', '"sequence":4.0') ?? "")],
    ["a number that is none", (lines) => lines.with(4, lines[4]?.replace('"sequence":4', '"sequence":1e999') ?? "")],
    ["a row without its hash", (lines) => lines.with(4, lines[4]?.replace(/"hash":"[0-9a-f]+",/, "") ?? "")],
    ["a time that is none", (lines) => lines.with(4, lines[4]?.replace(/"at":"[^"]+"/, '"at":"yesterday"') ?? "")],
    ["line ends of another system", (lines) => lines.map((line) => `${line}\r`)],
    ["a byte-order mark", (lines) => lines.with(0, `\uFEFF${lines[0]}`)],
    ["an empty line", (lines) => lines.toSpliced(4, 0, "")],
    ["no end", (lines) => lines.slice(0, -1)],
    ["two ends", (lines) => [...lines, lines.at(-1) ?? ""]],
    ["a row after the end", (lines) => [...lines, lines[9] ?? ""]],
    ["no header", (lines) => lines.slice(1)],
    ["two headers", (lines) => [lines[0] ?? "", ...lines]],
    ["no export at all", () => ["{}"]],
    ["nothing", () => [""]],
    ["not even JSON", (lines) => lines.with(4, "{")],
    ["null", (lines) => lines.with(4, "null")],
    ["a line far too deep", (lines) => lines.with(4, `${"[".repeat(200_000)}${"]".repeat(200_000)}`)],
    ["a detail far too deep", (lines) => lines.with(4, deepened(lines[4]))],
    ["a line far too long", (lines) => lines.with(4, "x".repeat(3_000_000))],
  ];
  const deepened = (line: string | undefined) =>
    line?.replace('"comment":', `"a":${"[".repeat(50_000)}${"]".repeat(50_000)},"comment":`) ?? "";

  it.each(cases)("%s: refused", async (_, damage) => {
    await write(damage(await exportedLines()));
    expect(await results()).toEqual(all("refused"));
  });

  it("a checkpoint in place of the seal: refused", async () => {
    const lines = await exportedLines();
    const seal = JSON.parse((await checkpoints())[0] ?? "") as Checkpoint;
    await write(rechained([...lines.slice(0, 10), lines.at(-1) ?? ""], (each) => each, seal));
    expect(await results()).toEqual(all("refused"));
  });

  it("a file in another encoding, and one whose last line does not end: refused", async () => {
    const text = `${(await exportedLines()).join("\n")}\n`;
    await writeFile(exportFile, Buffer.from(text.replace("Mine now", "Für mich"), "latin1"));
    expect(await results()).toEqual(all("refused"));
    await writeFile(exportFile, Buffer.from(text, "utf16le"));
    expect(await results()).toEqual(all("refused"));
    await writeFile(exportFile, text.slice(0, -1));
    expect(await results()).toEqual(all("refused"));
  });

  it("a file that is not there: refused", async () => {
    await rm(exportFile, { force: true });
    expect(await results()).toEqual(all("refused"));
  });
});
