import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inProject } from "@/lib/launch/project";
import { commandsUnder, filledIn } from "./commands";

const readme = readFileSync(inProject("README.md"), "utf8");

test("K20: the ways that the proof walks are those of the README, whole and in its order", () => {
  expect(commandsUnder("Try it", readme)).toEqual(["npm run demo"]);
  const way = commandsUnder("Run it", readme).map((line) => line.replace(/ *#.*/u, ""));
  expect(way).toEqual(["npm ci", "cp .env.example .env", "npm run build", "npm start"]);
  expect(() => commandsUnder("What it does not do", readme)).toThrow("no command");
});

test("K20: settings are filled in where the example has them, and nowhere else", () => {
  expect(filledIn("# A\nA=\nAB=x\n", { A: "$&1" })).toBe('# A\nA="$&1"\nAB=x\n');
  expect(() => filledIn("A=\n", { B: "1" })).toThrow("no line for B");
  const example = readFileSync(inProject(".env.example"), "utf8");
  expect(filledIn(example, { NEXTAUTH_URL: "http://127.0.0.1:1", HOSTNAME: "127.0.0.1" })).toContain(
    'HOSTNAME="127.0.0.1"',
  );
});
