import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it, vi } from "vitest";
import { inProject } from "@/lib/launch/project";

/** Never in the server, or thrown and caught within one module: of the browser, of commands, of the sandbox, of the parser. */
const ELSEWHERE = /^(sandbox|launch)\/|^(usageError|http\/client|http\/strictJson)\.ts$/;

const files = readdirSync(inProject("lib"), { recursive: true, encoding: "utf8" })
  .filter((file) => /\.ts$/.test(file) && !/test/.test(file) && !ELSEWHERE.test(file))
  .map((file) => [file, readFileSync(path.join(inProject("lib"), file), "utf8")] as const);

const MODULES = {
  DeskError: () => import("./errors"),
  UpstreamError: () => import("./frankieone/errors"),
  ShareTaken: () => import("./db/connectionShare"),
  LockTimeout: () => import("./db/client"),
  QueueRefusal: () => import("./writes/writeQueue"),
  EnvironmentError: () => import("./env"),
  PolicyError: () => import("./policy/file"),
  LedgerHeadError: () => import("./ledger/ownHead"),
};

type Failure = new (code: "NOT_FOUND", applied: "no") => Error;

async function classOf(name: keyof typeof MODULES): Promise<Failure> {
  return ((await MODULES[name]()) as unknown as Record<string, Failure>)[name]!;
}

it.each(Object.keys(MODULES) as (keyof typeof MODULES)[])(
  "a %s that another evaluation of the module threw is recognised, and nothing else is",
  async (name) => {
    const One = await classOf(name);
    vi.resetModules();
    const Other = await classOf(name);
    expect(Other).not.toBe(One);
    expect(new One("NOT_FOUND", "no") instanceof Other).toBe(true);
    for (const stranger of [new Error(name), { name }, null, undefined, name])
      expect((stranger as unknown) instanceof Other).toBe(false);
  },
);

it("every failure of the server is recognised so", () => {
  const others = files.filter(([, text]) => /class \w+ extends Error\b/.test(text)).map(([file]) => file);
  expect(others).toEqual(["ownError.ts"]);
  const own = files.flatMap(([, text]) => [...text.matchAll(/class (\w+) extends OwnError/g)].map(([, name]) => name));
  expect(own.toSorted()).toEqual(Object.keys(MODULES).toSorted());
});
