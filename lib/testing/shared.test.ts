import { describe, expect, it } from "vitest";
import { inProject } from "@/lib/launch/project";
import { sharedTests, whyAlone } from "./shared.testing";

const TEST = `import { it } from "vitest";\nimport { one } from "./one";\nlet count = 0;\n`;
const among = (files: Record<string, string>) => whyAlone("lib/a/one.test.ts", (file) => files[file]);
const beside = (one: string, test = TEST) => among({ "lib/a/one.test.ts": test, "lib/a/one.ts": one });

describe("a file of tests shares a process", () => {
  it("where neither it nor what it imports keeps anything, its own variables aside", () => {
    expect(beside(`import type { Pool } from "pg";\nexport const WORDS = new Map([["a", "b"]]);`)).toBeUndefined();
  });

  it.each([
    ["a variable", "let newest = 0;"],
    ["a map that begins empty", "const seen = new Map<string, number>();"],
    ["a list that begins empty", "export const seen: string[] = [];"],
    ["an instance of a class", "const queue = new PQueue({ concurrency: 1 });"],
    ["a setting", "export const one = process.env.ONE;"],
    ["a timer", "export const one = () => setTimeout(() => undefined, 1);"],
    ["a value per process", `export const one = perProcess("one", () => 1);`],
    ["a package that is not known to keep nothing", `import { Pool } from "pg";`],
    ["a module that is not found", `import two from "./two";`],
  ])("never beside %s in a module", (_, text) => {
    expect(beside(`${text}\nexport const two = 2;`)).toMatch(/^lib\/a\/one\.ts: /);
  });

  it("never where a module of a module keeps something", () => {
    const files = { "lib/a/one.test.ts": TEST, "lib/a/one.ts": `export * from "@/lib/b/two";` };
    expect(among({ ...files, "lib/b/two.ts": "export let last = 0;" })).toBe("lib/b/two.ts: export let ");
    expect(among({ ...files, "lib/b/two.ts": "export const last = 0;" })).toBeUndefined();
  });

  // In one piece, Vitest would take the last for a word about this file.
  it.each(["vi.useFakeTimers();", "setUpTestDatabase();", `// @vitest-${"environment"} happy-dom`])(
    "never where it does %s itself",
    (text) => {
      expect(beside("export const one = 1;", TEST + text)).toMatch(/^lib\/a\/one\.test\.ts: /);
    },
  );
});

it("holds of many files here, and of none that moves the clock or has a database", () => {
  const shared = sharedTests(inProject());
  expect(shared.length).toBeGreaterThan(80);
  expect(shared).toContain("lib/profiles/summaries.test.ts");
  for (const alone of ["lib/frankieone/traffic.test.ts", "lib/ledger/routes.test.ts", "lib/fresh/hints.test.ts"])
    expect(shared).not.toContain(alone);
});
