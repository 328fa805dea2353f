import { readFileSync } from "node:fs";
import PQueue from "p-queue";
import { describe, expect, it, test } from "vitest";
import { flagsFrom } from "@/lib/flags";
import { inProject } from "./project";
import { runScript } from "./runScript.testing";

const { scripts } = JSON.parse(readFileSync(inProject("package.json"), "utf8")) as { scripts: Record<string, string> };

/** Ours, as they are run: those of others, such as the linter's, have flags of their own; one that only calls another script has those. */
const own = Object.entries(scripts).filter(([, line]) => line.startsWith("node "));

const queue = new PQueue({ concurrency: 3 });

describe("K19: every command of the project", () => {
  it("is told from those of others", () => {
    expect(own.map(([name]) => name)).toEqual(
      expect.arrayContaining(["demo", "start", "sandbox", "rules", "officers", "bench"]),
    );
  });

  it.concurrent.each(own)(
    "%s refuses a flag it does not know, and tells its usage",
    { timeout: 120_000 },
    async (_, line) => {
      const { code, error } = (await queue.add(() => runScript(line, "--no-such-flag"))) ?? {};
      expect([code, error]).toEqual([1, expect.stringMatching(/no-such-flag[^]*(Use|Usage): npm/)]);
      expect(error).not.toMatch(/^\s+at /m);
    },
  );

  it.concurrent.each(own)("%s tells its usage for --help, and does nothing", { timeout: 120_000 }, async (_, line) => {
    const { code, out } = (await queue.add(() => runScript(line, "--help"))) ?? {};
    expect([code, out]).toEqual([0, expect.stringMatching(/(Use|Usage): npm/)]);
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
