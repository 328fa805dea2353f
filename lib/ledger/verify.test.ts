import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type ChainedRow, digestDetail, GENESIS, hashRow } from "./chain";
import { isAuthentic, signCheckpoint } from "./checkpoint";
import { type ExportedRow, type LedgerFault, judgeRow, NO_HEAD } from "./verify";

const KEY = "a ledger key of tests, long enough to be one";

function chainOf(length: number): ExportedRow[] {
  let previousHash = GENESIS;
  return Array.from({ length }, (_, index) => {
    const detail = { salt: `salt-${index}`, detail: { comment: `comment ${index}` } };
    const row: ChainedRow = {
      sequence: index + 1,
      at: `2026-01-01T00:00:0${index}.000Z`,
      action: "reassign",
      outcome: "CONFIRMED",
      entityId: `entity-${index}`,
      detailDigest: digestDetail(detail.salt, detail.detail),
      previousHash,
    };
    previousHash = hashRow(KEY, row);
    return { row, hash: previousHash, detail };
  });
}

function verify(rows: ExportedRow[], key = KEY): LedgerFault[] {
  let head = NO_HEAD;
  return rows.flatMap((each) => {
    const judged = judgeRow({ key }, { head, isPublic: false }, each);
    head = judged.head;
    return judged.faults;
  });
}

describe("verifying the chain", () => {
  it("finds nothing wrong with an untouched chain", () => {
    expect(verify(chainOf(9))).toEqual([]);
  });

  it.each(["at", "action", "outcome", "entityId", "detailDigest", "previousHash"] as const)(
    "finds a changed %s, with its row",
    (field) => {
      const rows = chainOf(9);
      rows[4]!.row = { ...rows[4]!.row, [field]: `${rows[4]!.row[field]}x` };
      expect(verify(rows).map((fault) => fault.sequence)).toContain(5);
    },
  );

  it("finds a changed detail, and accepts an erased one", () => {
    const rows = chainOf(9);
    rows[4]!.detail = { salt: "salt-4", detail: { comment: "other words" } };
    delete rows[6]!.detail;
    rows[6]!.erased = 9;
    expect(verify(rows)).toEqual([{ sequence: 5, problem: "has a detail that is not the one recorded" }]);
  });

  it("finds a deleted, an inserted and a swapped row", () => {
    const rows = chainOf(9);
    expect(verify(rows.toSpliced(3, 1)).map((fault) => fault.sequence)).toEqual([5, 5]);
    expect(verify(rows.toSpliced(3, 0, rows[2]!)).some((fault) => fault.sequence === 3)).toBe(true);
    expect(verify(rows.toSpliced(3, 2, rows[4]!, rows[3]!)).length).toBeGreaterThan(1);
  });

  it("cannot be satisfied by a chain made with another key", () => {
    expect(verify(chainOf(3), "another key of tests, long enough to be one")).toHaveLength(3);
  });
});

describe("a checkpoint", () => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const signed = signCheckpoint(privateKey, { sequence: 7, hash: "h" }, "2026-01-01T00:00:00.000Z");

  it("is known as authentic by the private and by the public key", () => {
    expect([isAuthentic(privateKey, signed), isAuthentic(publicKey, signed)]).toEqual([true, true]);
  });

  it.each([{ sequence: 8 }, { hash: "i" }, { at: "2026-01-01T00:00:00.001Z" }])(
    "is refused after a change: %o",
    (change) => {
      expect(isAuthentic(publicKey, { ...signed, ...change })).toBe(false);
    },
  );
});
