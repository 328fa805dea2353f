import { expect, test } from "vitest";
import { parseDemoOptions } from "./demoOptions";

test("without flags the demo takes the documented ports and keeps its data", () => {
  expect(parseDemoOptions([])).toEqual({ fresh: false, port: 3000, sandboxPort: 4010, databasePort: 15_432 });
});

test("every port can be chosen", () => {
  const args = ["--fresh", "--port", "1", "--sandbox-port=65535", "--database-port", "5433"];
  expect(parseDemoOptions(args)).toEqual({ fresh: true, port: 1, sandboxPort: 65_535, databasePort: 5433 });
});

test.each(["0", "65536", "x", "30.5", "-1", ""])("the port %j is refused, naming the flag", (value) => {
  expect(() => parseDemoOptions([`--sandbox-port=${value}`])).toThrow(/--sandbox-port must be a port number/);
});

test.each([["--frehs"], ["4000"], ["--port"]])("%s is not ignored but answered with the usage", (...args) => {
  expect(() => parseDemoOptions(args)).toThrow(/Usage: npm run demo/);
});
