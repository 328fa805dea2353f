import { expect, it } from "vitest";
import { inOrderOfWait } from "./waitOrder";

const ROWS = [
  { name: "running", waits: false },
  { name: "a day", waits: true, waitingSince: "2026-11-22T10:00:00Z" },
  { name: "no time", waits: true },
  { name: "a year", waits: true, waitingSince: "2025-11-23T10:00:00Z" },
  { name: "decided", waits: false, waitingSince: undefined },
];
const names = (sort: "asc" | "desc") => inOrderOfWait(ROWS, sort).map(({ name }) => name);

it("the longest wait is first, and what waits for nobody is last in either order", () => {
  expect(names("asc")).toEqual(["no time", "a year", "a day", "running", "decided"]);
  expect(names("desc")).toEqual(["a day", "a year", "no time", "running", "decided"]);
});
