import { expect, it } from "vitest";
import type { VerifyAnswer } from "./contract";
import { addPart, isSound, NOTHING_VERIFIED } from "./verified";

const part = (changes: Partial<VerifyAnswer>): VerifyAnswer => ({
  ...{ rows: 10, faultyRows: 0, checkpoints: 1, validCheckpoints: 1, faultCount: 0, last: 20, keepsCheckpoints: true },
  ...{ faults: [], gaps: [], ...changes },
});

it("parts add up, and the last says where to go on", () => {
  const first = addPart(NOTHING_VERIFIED, part({ next: "10" }));
  expect(first).toMatchObject({ rows: 10, next: "10" });
  const whole = addPart(first, part({ checkpoints: 2 }));
  expect(whole).toMatchObject({ rows: 20, checkpoints: 3 });
  expect(whole.next).toBeUndefined();
});

it("one fault in any part, or distrust at the end, is enough", () => {
  const faulty = part({ next: "10", faultyRows: 1, faultCount: 1, faults: [{ sequence: 3, problem: "was changed" }] });
  const whole = addPart(addPart(NOTHING_VERIFIED, faulty), part({}));
  expect(isSound(whole)).toBe(false);
  expect(whole.faults).toHaveLength(1);
  expect(isSound(addPart(NOTHING_VERIFIED, part({ distrust: "it was cut" })))).toBe(false);
  expect(isSound(addPart(NOTHING_VERIFIED, part({})))).toBe(true);
});
