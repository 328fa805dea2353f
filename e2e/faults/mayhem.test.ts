import { expect, it } from "vitest";
import { FAULT_NAMES } from "@/lib/sandbox/faults/modes";
import { Mayhem, WRITE_FAULTS } from "./mayhem";
import { Deck, Random } from "./random";

it("knows every fault of the sandbox", () => {
  expect(WRITE_FAULTS.map(({ fault }) => fault).sort()).toEqual([...FAULT_NAMES].sort());
});

it("deals every fault before it deals one again", () => {
  const mayhem = new Mayhem(new Random(7), 4_711);
  const round = () => WRITE_FAULTS.map(() => mayhem.next("PATCH").fault);
  const [first, second] = [round(), round()];
  expect(new Set(first).size).toBe(WRITE_FAULTS.length);
  expect(new Set(second).size).toBe(WRITE_FAULTS.length);
  expect(second).not.toEqual(first);
});

it("deals a fault that is wanted every second time, and leaves none of the others out", () => {
  const mayhem = new Mayhem(new Random(7), 4_711, "200-without-apply");
  const dealt = Array.from({ length: 2 * WRITE_FAULTS.length }, () => mayhem.next("PATCH").fault);
  expect(dealt.filter((fault) => fault === "200-without-apply")).toHaveLength(WRITE_FAULTS.length + 1);
  expect(new Set(dealt).size).toBe(WRITE_FAULTS.length);
});

it("leads redirects to where they are seen", () => {
  const mayhem = new Mayhem(new Random(7), 4_711);
  const faults = WRITE_FAULTS.map(() => mayhem.next("PATCH"));
  for (const { fault, amount } of faults) if (fault?.startsWith("redirect")) expect(amount).toBe(4_711);
});

it("shuffles by the seed alone", () => {
  const dealt = (seed: number) => {
    const deck = new Deck([1, 2, 3, 4, 5], new Random(seed));
    return Array.from({ length: 10 }, () => deck.deal());
  };
  expect(dealt(3)).toEqual(dealt(3));
  expect(dealt(3)).not.toEqual(dealt(4));
});
