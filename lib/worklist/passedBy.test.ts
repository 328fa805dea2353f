import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CaseRow } from "./contract";
import { turnedPast } from "./passedBy";
import { rowKey } from "./rowKey";

const rowOf = (number: number) => ({ entityId: `e${number}`, serviceName: "KYC" }) as CaseRow;
const page = (list: readonly number[], number: number, size: number) =>
  list.slice((number - 1) * size, number * size).map(rowOf);

describe("K1: turning to the next page of a list that moves", () => {
  it("misses no row that stayed: it was shown, is shown, or is told", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.uniqueArray(fc.nat(59), { maxLength: 10 }),
        fc.uniqueArray(fc.nat(59), { maxLength: 10 }),
        fc.array(fc.nat(60), { maxLength: 10 }),
        (turned, left, touched, entered) => {
          const size = 10;
          const before = Array.from({ length: 60 }, (_, index) => index);
          const after = before.filter((row) => !left.includes(row) && !touched.includes(row));
          entered.forEach((place, index) => after.splice(place, 0, 100 + index));
          // Who is touched goes to the end of those that changed last.
          after.push(...touched.filter((row) => !left.includes(row)));
          const shown = page(before, turned, size);
          const next = page(after, turned + 1, size);
          const { passed: told } = turnedPast(shown, page(after, turned, size), next);
          const known = new Set([...shown, ...next, ...told].map(rowKey));
          const reachable = new Set(after.slice((turned - 1) * size, (turned + 1) * size));
          for (const row of reachable) expect(known.has(rowKey(rowOf(row)))).toBe(true);
        },
      ),
    );
  });

  it("tells five rows that were drawn onto page 1 by five that left it, and nothing where nothing moved", () => {
    const before = Array.from({ length: 40 }, (_, index) => index);
    const after = before.slice(5);
    const { passed } = turnedPast(page(before, 1, 10), page(after, 1, 10), page(after, 2, 10));
    expect(passed.map(({ entityId }) => entityId)).toEqual(["e10", "e11", "e12", "e13", "e14"]);
    const calm = turnedPast(page(before, 1, 10), page(before, 1, 10), page(before, 2, 10));
    expect(calm).toEqual({ passed: [], again: [], isFar: false });
  });
});

describe("K1: whoever turns page after page of a list that moves between any two of them", () => {
  const SIZE = 10;
  const rangeTo = (end: number) => Array.from({ length: end }, (_, index) => index);
  const move = fc.record({
    // A few here and there, or many in a row.
    left: fc.oneof(fc.uniqueArray(fc.nat(59), { maxLength: 40 }), fc.nat(45).map(rangeTo)),
    entered: fc.array(fc.nat(60), { maxLength: 30 }),
  });

  it("is told that more may have gone by than the page before can tell: fifteen left, five of them came two pages back", () => {
    const before = rangeTo(60);
    const after = before.slice(15);
    const { passed, isFar } = turnedPast(page(before, 3, SIZE), page(after, 3, SIZE), page(after, 4, SIZE));
    expect([passed.map(({ entityId }) => entityId).includes("e30"), isFar]).toEqual([false, true]);
  });

  it("has seen every row that stayed, once, or was told", () => {
    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 12 }), (moves) => {
        let list = Array.from({ length: 60 }, (_, index) => index);
        const stayed = new Set(list);
        const seen: number[] = [];
        let told = { lost: new Set<string>(), again: new Set<string>(), far: false };
        const see = (rows: readonly CaseRow[]) => seen.push(...rows.map(({ entityId }) => Number(entityId.slice(1))));
        let shown = page(list, 1, SIZE);
        see(shown);
        for (let number = 1; page(list, number + 1, SIZE).length > 0 || shown.length > 0; number += 1) {
          const { left, entered } = moves[number - 1] ?? { left: [], entered: [] };
          list = list.filter((row) => !left.includes(row));
          left.forEach((row) => stayed.delete(row));
          entered.forEach((place, index) => list.splice(place, 0, 100 * number + index));
          const next = page(list, number + 1, SIZE);
          const { passed, again, isFar } = turnedPast(shown, page(list, number, SIZE), next);
          told = {
            lost: new Set([...told.lost, ...passed.map(rowKey)]),
            again: new Set([...told.again, ...again.map(rowKey)]),
            far: told.far || isFar,
          };
          see(next);
          shown = next;
        }
        if (told.far) return;
        for (const row of stayed) {
          const times = seen.filter((each) => each === row).length;
          const key = rowKey(rowOf(row));
          if (times === 0) expect(told.lost.has(key)).toBe(true);
          if (times > 1) expect(told.again.has(key)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
