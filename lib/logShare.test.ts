import { expect, it } from "vitest";
import { makeLog } from "./log";
import { LogShare } from "./logShare";

const refused = (address: string) => ({ event: "sign-in-refused", refusal: "throttled", address });

function admitted(share: LogShare, lines: object[]): number {
  return lines.filter((line) => share.admits(line)).length;
}

it("a flood of strangers, from one place or from many, takes its share of the log and is counted", () => {
  for (const places of [1, 5_000]) {
    const share = new LogShare();
    const flood = Array.from({ length: 10_000 }, (_, index) => refused(`198.51.100.${index % places}`));
    expect(admitted(share, flood)).toBe(300);
    const [left, ...more] = share.close();
    expect(left).toMatchObject({ of: "sign-in-refused throttled", lines: 9_700 });
    expect(left?.causers).toBeGreaterThanOrEqual(Math.min(places, 2_000));
    expect(more).toEqual([]);
  }
});

it("takes no line from an officer, from another kind, and none from the next window", () => {
  const share = new LogShare();
  const loud = Array.from({ length: 1_000 }, () => ({ event: "request", officerId: "loud" }));
  admitted(share, [...loud, ...Array.from({ length: 1_000 }, () => ({ event: "request", code: "NOT_FOUND" }))]);
  expect(share.admits({ event: "request", officerId: "quiet" })).toBe(true);
  expect(share.admits({ event: "ledger-distrusted" })).toBe(true);
  expect(share.close()).toMatchObject([{ lines: 700, most: "loud" }, { lines: 700 }]);
  expect(share.admits({ event: "request", officerId: "loud" })).toBe(true);
});

it("keeps no more names than it has room for, whoever makes them up", () => {
  const share = new LogShare();
  const lines = Array.from({ length: 20_000 }, (_, index) => ({ event: "request", officerId: `made up ${index}` }));
  expect(admitted(share, lines)).toBeLessThan(2_000 + 301);
  expect(share.close()[0]?.causers).toBeLessThanOrEqual(2_001);
});

it("says in one line how many were left out, and of what", async () => {
  process.env.LOG_LEVEL = "info";
  const lines: string[] = [];
  const logger = makeLog({ write: (line: string) => void lines.push(line) }, 50);
  process.env.LOG_LEVEL = "silent";
  for (let index = 0; index < 1_000; index += 1) logger.warn(refused("203.0.113.7"));
  await expect.poll(() => lines.length).toBe(301);
  expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ event: "lines-left-out", lines: 700, most: "203.0.113.7" });
});
