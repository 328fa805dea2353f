import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { inProject } from "./project";
import { runInTurn } from "./runScript.testing";

const { scripts } = JSON.parse(readFileSync(inProject("package.json"), "utf8")) as { scripts: Record<string, string> };
const documents = execFileSync("git", ["ls-files", "*.md", ".env.example"], { cwd: inProject(), encoding: "utf8" })
  .trim()
  .split("\n");

/** Every command of ours a document names: `npm run X`, and the short forms npm has for some. */
const commandsIn = (text: string) =>
  [...text.matchAll(/\bnpm (?:run (?:-s |--silent )?([a-z][a-z0-9:-]*)|(start|test)\b)/g)].map(
    ([, named, short]) => named ?? short ?? "",
  );

it.each(documents)("K20: every command that %s names is one of package.json", (document) => {
  const named = commandsIn(readFileSync(inProject(document), "utf8"));
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});

it("K20: the documents name commands at all, and the way of a newcomer installs before it builds", () => {
  const readme = readFileSync(inProject("README.md"), "utf8");
  expect(new Set(commandsIn(readme)).size).toBeGreaterThan(10);
  const [, way = ""] = /## Run it[^]*?```sh\n([^]*?)```/.exec(readme) ?? [];
  const steps = ["npm ci", "npm run build", "npm start"].map((step) => way.indexOf(step));
  expect(steps).not.toContain(-1);
  expect(steps).toEqual(steps.toSorted((one, other) => one - other));
});

/** What a reader is told to give to which command. A flag belongs to the last command that its paragraph, row of a table or item of a list names before it. */
function givenIn(text: string): [command: string, words: string][] {
  const paragraphs = text.split(/\n\s*\n|\n(?=[|-])/);
  return paragraphs.flatMap((paragraph) => {
    let command = "";
    return [...paragraph.matchAll(TOKEN)].flatMap(([, named, words, flag]): [string, string][] => {
      if (named) command = named;
      const given = words ?? flag;
      return given && scripts[command]?.startsWith("node ") ? [[command, given]] : [];
    });
  });
}
const TOKEN = /npm run (?:-s |--silent )?([a-z][a-z0-9:-]*)(?: +-- +([^`\n]+))?|`(?:-- )?(--[a-z][^`]*)`/g;

/** What each command of ours says for --help. */
const usages = new Map<string, string>();
beforeAll(async () => {
  const own = Object.entries(scripts).filter(([, line]) => line.startsWith("node "));
  const ended = await runInTurn(own.map(([, line]) => [line, "--help"]));
  own.forEach(([command], turn) => usages.set(command, ended[turn]?.out ?? ""));
});

/** What of these words the usage does not know: its flags, and a first word that is no flag, such as `create`. */
function unknownTo(usage: string, words: string): string[] {
  const [first = "", ...rest] = words.trim().split(/\s+/);
  const names = [first, ...rest.filter((word) => word.startsWith("--"))].map((word) => word.replace(/=.*/, ""));
  return names.filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(usage));
}

it.each(documents)("K20: what %s gives to a command is what its usage names", (document) => {
  const unknown = givenIn(readFileSync(inProject(document), "utf8")).flatMap(([command, words]) =>
    unknownTo(usages.get(command) ?? "", words).map((name) => `npm run ${command} -- ${name}`),
  );
  expect(unknown).toEqual([]);
});

it("K20: flags are found where documents write them", () => {
  const row = "| `npm run demo -- --fresh` starts over; `--port`, `--database-port 1` move it.\n\n`--stray`";
  expect(givenIn(row)).toEqual([
    ["demo", "--fresh"],
    ["demo", "--port"],
    ["demo", "--database-port 1"],
  ]);
  expect(unknownTo("Usage: npm run demo [-- --ports N --fresh]", "--port 1 --fresh")).toEqual(["--port"]);
  expect(unknownTo("Usage: npm run x [-- --rows N]", "20000")).toEqual(["20000"]);
});

it("K20: the documented build is the one that the server starts from", () => {
  expect(scripts.build).toMatch(/^node lib\/launch\/bootstrap\.mjs production$/);
});
