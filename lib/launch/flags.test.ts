import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it, test } from "vitest";
import { flagsFrom } from "@/lib/flags";
import { inProject } from "./project";
import { runInTurn, type RunOfScript, runScript } from "./runScript.testing";

const { scripts } = JSON.parse(readFileSync(inProject("package.json"), "utf8")) as { scripts: Record<string, string> };

/** Ours, as they are run: those of others, such as the linter's, have flags of their own; one that only calls another script has those. */
const own = Object.entries(scripts).filter(([, line]) => line.startsWith("node "));

const refused = [1, expect.stringMatching(/no-such-flag[^]*(Use|Usage): npm/)];
const helped = [0, expect.stringMatching(/(Use|Usage): npm/)];
const STACK = /^\s+at /m;

describe("K19: every command of the project", () => {
  const runs = new Map<string, RunOfScript | undefined>();
  beforeAll(async () => {
    const all = own.flatMap(([, line]) => [[line, "--no-such-flag"] as const, [line, "--help"] as const]);
    const ended = await runInTurn(all);
    all.forEach((run, turn) => runs.set(run.join(" "), ended[turn]));
  });

  it("is told from those of others", () => {
    expect(own.map(([name]) => name)).toEqual(
      expect.arrayContaining(["demo", "start", "sandbox", "rules", "officers", "bench"]),
    );
  });

  it.each(own)("%s refuses a flag it does not know, and tells its usage", (_, line) => {
    const { code, out, error } = runs.get(`${line} --no-such-flag`) ?? {};
    expect([code, error, out]).toEqual([...refused, ""]);
    expect(error).not.toMatch(STACK);
  });

  it.each(own)("%s tells its usage for --help, and does nothing", (_, line) => {
    const { code, out, error } = runs.get(`${line} --help`) ?? {};
    expect([code, out, error]).toEqual([...helped, ""]);
  });
});

describe("K19: a command in a process of its own, as npm starts it", () => {
  it.each(["rules", "ledger:verify"])("%s refuses a wrong flag, and helps", async (name) => {
    const wrong = await runScript(scripts[name] ?? "", "--no-such-flag");
    expect([wrong.code, wrong.error]).toEqual(refused);
    expect(wrong.error).not.toMatch(STACK);
    const { code, out } = await runScript(scripts[name] ?? "", "--help");
    expect([code, out]).toEqual(helped);
  });

  it("is one that the first step of all knows, where it goes by that", async () => {
    const { code, error } = await runScript("node lib/launch/bootstrap.mjs nothing");
    expect([code, error]).toEqual([1, expect.stringMatching(/^Name one of these commands: /)]);
    const known = new Set(error.match(/[a-z]+/g));
    const named = own.map(([, line]) => /bootstrap\.mjs (\w+)/.exec(line)?.[1]).filter((name) => name !== undefined);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

test("K19: the sandbox takes its port by a flag, and refuses one that is none", async () => {
  const { code, error } = await runScript(scripts.sandbox ?? "", "--port=none");
  expect([code, error]).toEqual([1, expect.stringMatching(/--port must be a number/)]);
});

test("flags are what they say, and nothing else", () => {
  const options = { port: { type: "string" } } as const;
  expect(flagsFrom(["--port", "1"], options, "Use: x")).toMatchObject({ port: "1" });
  for (const args of [["--port"], ["1"], ["--prot=1"], ["-x"]])
    expect(() => flagsFrom(args, options, "Use: x")).toThrow(/Use: x/);
  expect(() => flagsFrom(["-h"], options, "Use: x")).toThrow(/^Use: x$/);
});
