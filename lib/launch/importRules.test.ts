import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { inProject } from "./project";

/** A house in which everybody keeps to the rules; the cases add forbidden imports to it. */
const HOUSE: Record<string, string> = {
  "app/api/cases/route.ts": "",
  "app/cases/page.tsx": "",
  "components/ui/Button.tsx": "",
  "components/cases/Case.tsx": `import "@/components/ui/Button"; import "@/lib/cases/contract"; import "@/lib/cases/rules";`,
  "lib/env.ts": "",
  "lib/cases/contract.ts": `import "zod"; import "@/lib/frankieone/wire/case";`,
  "lib/cases/rules.ts": `import "./contract";`,
  "lib/cases/queries.ts": `import "./contract"; import "@/lib/http/client";`,
  "lib/cases/service.ts": `import "server-only"; import "./rules"; import "@/lib/writes/perform"; import "@/lib/frankieone/client";`,
  "lib/cases/harmless.ts": "",
  "lib/cases/house.testing.ts": `import "./rules"; import "@/lib/profiles/issues";`,
  "lib/ledger/record.ts": `import "@/lib/db/client"; import type { A } from "@/lib/domain/roles"; export type B = A;`,
  "components/cases/Panel.tsx": "",
  "lib/worklist/rules.ts": "",
  "lib/cases/rules.test.ts": `import "@/lib/sandbox/server"; import "@/lib/frankieone/writes"; import "./rules";`,
  "lib/http/client.ts": "",
  "lib/domain/roles.ts": `import "zod"; import "@/lib/frankieone/wire/case";`,
  "lib/profiles/issues.ts": `import "@/lib/domain/roles"; import "@/lib/frankieone/wire/case";`,
  "lib/http/handler.ts": `import "server-only";`,
  "lib/writes/perform.ts": `import "server-only"; import "@/lib/frankieone/writes"; import "@/lib/db/client";`,
  "lib/frankieone/client.ts": `import "server-only"; import "@/lib/env"; import "./wire/case";`,
  "lib/frankieone/writes.ts": `import "./client";`,
  "lib/frankieone/wire/case.ts": `import "zod";`,
  "lib/sandbox/server.ts": `import "@/lib/frankieone/wire/case";`,
  "lib/db/client.ts": `import "server-only"; import "@/lib/env"; import type { A } from "@/lib/domain/roles"; export type B = A;`,
  "lib/launch/start.ts": `import "@/lib/db/client"; import "@/lib/sandbox/server";`,
};

/** Rule, who breaks it, and what is imported. */
const FORBIDDEN: [rule: string, from: string, to: string][] = [
  ["browser-without-server", "components/cases/Case.tsx", "@/lib/db/client"],
  ["browser-without-server", "components/cases/Case.tsx", "../../lib/cases/service"],
  ["browser-without-server", "components/cases/Case.tsx", "@/lib/frankieone/client"],
  ["browser-reaches-no-server", "components/cases/Panel.tsx", "@/lib/cases/harmless"],
  ["browser-reaches-no-server", "lib/worklist/rules.ts", "@/lib/cases/harmless"],
  ["ui-knows-no-domain", "components/ui/Button.tsx", "@/lib/cases/contract"],
  ["ui-knows-no-domain", "components/ui/Button.tsx", "../cases/Case"],
  ["one-road-of-writes", "lib/cases/service.ts", "@/lib/frankieone/writes"],
  ["one-road-of-writes", "lib/cases/service.ts", "../frankieone/writes"],
  ["one-road-of-writes", "app/api/cases/route.ts", "@/lib/frankieone/writes"],
  ["vendor-through-services", "lib/http/handler.ts", "@/lib/frankieone/client"],
  ["doors-ask-services", "app/api/cases/route.ts", "@/lib/db/client"],
  ["doors-ask-services", "app/api/cases/route.ts", "@/lib/writes/perform"],
  ["doors-ask-services", "app/cases/page.tsx", "@/lib/frankieone/client"],
  ["routes-show-nothing", "app/api/cases/route.ts", "@/components/cases/Case"],
  ["doors-are-the-top", "components/cases/Case.tsx", "@/app/cases/page"],
  ["lib-shows-nothing", "lib/cases/queries.ts", "@/components/cases/Case"],
  ["launch-is-the-top", "lib/cases/service.ts", "@/lib/launch/start"],
  ["contract-is-neutral", "lib/cases/contract.ts", "@/lib/db/client"],
  ["contract-is-neutral", "lib/cases/contract.ts", "./queries"],
  ["rules-are-pure", "lib/cases/rules.ts", "@/lib/http/client"],
  ["rules-are-pure", "lib/cases/rules.ts", "react"],
  ["queries-run-in-the-browser", "lib/cases/queries.ts", "./service"],
  ["service-runs-on-the-server", "lib/cases/service.ts", "./queries"],
  ["rooms-go-one-way", "lib/ledger/record.ts", "@/lib/writes/perform"],
  ["rooms-go-one-way", "lib/writes/perform.ts", "../cases/rules"],
  ["rooms-go-one-way", "lib/cases/house.testing.ts", "@/lib/worklist/rules"],
  ["rooms-go-one-way", "components/ui/Button.tsx", "@/components/cases/Case"],
  ["rooms-have-a-place", "lib/attic/box.ts", "@/lib/env"],
  ["loose-files-are-the-ground", "lib/env.ts", "@/lib/domain/roles"],
  ["domain-is-the-ground", "lib/domain/roles.ts", "@/lib/env"],
  ["domain-is-the-ground", "lib/domain/roles.ts", "../cases/harmless"],
  ["profiles-are-read-purely", "lib/profiles/issues.ts", "@/lib/cases/harmless"],
  ["protocol-knows-no-desk", "lib/frankieone/client.ts", "@/lib/db/client"],
  ["wire-is-neutral", "lib/frankieone/wire/case.ts", "@/lib/env"],
  ["sandbox-is-the-vendor", "lib/sandbox/server.ts", "@/lib/cases/contract"],
  ["nobody-knows-the-sandbox", "lib/cases/service.ts", "@/lib/sandbox/server"],
  ["tables-know-no-feature", "lib/db/client.ts", "@/lib/cases/harmless"],
  ["resolvable", "lib/cases/service.ts", "@/lib/cases/nowhere"],
  ["no-tests", "lib/cases/service.ts", "./rules.test"],
  ["no-development-packages", "lib/cases/service.ts", "fast-check"],
];

const report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

const created: string[] = [];
afterAll(() => created.forEach((directory) => rmSync(directory, { recursive: true, force: true })));

/** Builds a house and runs the check as `npm run lint:imports` does. Out: "rule: from -> to" of every violation. */
function check(house: Record<string, string>): string[] {
  const directory = mkdtempSync(path.join(tmpdir(), "countersign-house-"));
  created.push(directory);
  for (const name of ["node_modules", "package.json", "tsconfig.json"])
    symlinkSync(inProject(name), path.join(directory, name));
  for (const [file, content] of Object.entries(house)) {
    mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
    writeFileSync(path.join(directory, file), `${content}\nexport {};\n`);
  }
  const args = ["app", "components", "lib", "--config", inProject(".dependency-cruiser.cjs"), "--output-type", "json"];
  const program = inProject("node_modules", ".bin", "depcruise");
  const output = execFileSync(process.execPath, [program, ...args], { cwd: directory, maxBuffer: 2 ** 26 });
  const { violations } = report.parse(JSON.parse(output.toString("utf8"))).summary;
  return violations.map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`);
}

let violations: string[] = [];

// All at once, because a run takes a second: each violation names the import that caused it.
beforeAll(() => {
  const house = { ...HOUSE };
  // Looks harmless, and leads to the server.
  house["lib/cases/harmless.ts"] = `import "@/lib/http/handler";`;
  for (const [, from, to] of FORBIDDEN) house[from] += ` import "${to}";`;
  violations = check(house);
});

test("a house that keeps to the rules passes", () => {
  expect(check(HOUSE)).toEqual([]);
});

test.each(FORBIDDEN)("%s: %s must not import %s", (rule, from, to) => {
  const target = rule === "browser-reaches-no-server" ? "server-only" : to.replace(/^(@\/|(\.\.?\/)+)/, "");
  const found = violations.filter((each) => each.startsWith(`${rule}: ${from} -> `) && each.includes(target));
  expect(found, violations.join("\n")).not.toHaveLength(0);
});

test("a circle is found, whoever of it is named", () => {
  const house = {
    ...HOUSE,
    "lib/cases/harmless.ts": `import "./circle";`,
    "lib/cases/circle.ts": `import "./harmless";`,
  };
  expect(check(house)).toEqual([expect.stringMatching(/^no-circles: /)]);
});

test("two rooms that need each other around a corner, by types alone, are found", () => {
  const house: Record<string, string> = { ...HOUSE };
  house["lib/ledger/record.ts"] = `import type { A } from "@/lib/cases/contract"; export type B = A;`;
  house["lib/cases/contract.ts"] += ` import type { W } from "@/lib/writes/states"; export type A = W;`;
  house["lib/writes/states.ts"] = `import type { B } from "@/lib/ledger/record"; export type W = B;`;
  expect(check(house)).toEqual(["rooms-go-one-way: lib/ledger/record.ts -> lib/cases/contract.ts"]);
});

test("every rule has been seen to bite", () => {
  const { forbidden } = createRequire(import.meta.url)(inProject(".dependency-cruiser.cjs"));
  const names = z.array(z.object({ name: z.string() })).parse(forbidden);
  expect(new Set(["no-circles", ...FORBIDDEN.map(([rule]) => rule)])).toEqual(new Set(names.map(({ name }) => name)));
});
