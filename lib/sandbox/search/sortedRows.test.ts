import fc from "fast-check";
import { expect, test } from "vitest";
import { SortedRows } from "./sortedRows";

const TIMES = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 30 });

test("after any changes a page is what sorting everything anew would give", () => {
  const property = fc.property(
    TIMES,
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 40 })), { maxLength: 40 }),
    fc.boolean(),
    fc.nat(35),
    fc.integer({ min: 1, max: 10 }),
    (start, changes, isDescending, skip, take) => {
      const times = Float64Array.from(start);
      const sorted = new SortedRows(() => times, times.length);
      for (const [which, time] of changes) {
        times[which % times.length] = time;
        sorted.move(which % times.length);
      }
      const passes = Uint8Array.from(start, (time) => (time % 3 === 0 ? 0 : 1));
      const anew = [...times.keys()].filter((row) => passes[row] === 1).map((row) => times[row] as number);
      anew.sort((one, other) => (isDescending ? other - one : one - other));
      const page = sorted.page(passes, isDescending, skip, take);
      expect(page.map((row) => times[row])).toEqual(anew.slice(skip, skip + take));
      expect(new Set(page).size).toBe(page.length);
    },
  );
  fc.assert(property, { numRuns: 500 });
});
