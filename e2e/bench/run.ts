import { spawn } from "node:child_process";
import { countOf, flagsOfCommand } from "@/lib/flags";
import { inProject } from "@/lib/launch/project";
import { coldWorklist, interaction, openCase, selectRow, write } from "./feel";
import { strikeFloors } from "./floor";
import { hints } from "./hints";
import { openHits } from "./hits";
import { crowd, overload, starting } from "./machine";
import { type Measure, type Row, tableOf } from "./row";
import { growth } from "./scale";
import { added, caseJson, documents, idleMemory } from "./server";
import { strike } from "./stage";
import { heap, weight } from "./weight";

/*
 * npm run bench [-- --only NAME] [--json] [--rows COUNT]: the table of BENCHMARKS.md. Every floor is built and measured in the same run:
 * on a machine that does other work the ratios still hold, but the absolute times do not.
 */

const text = { type: "string" } as const;
const values = flagsOfCommand(
  { only: text, json: { type: "boolean" }, rows: text },
  "Usage: npm run bench [-- --only NAME] [--json] [--rows COUNT]",
);
const ledgerRows = countOf("--rows", values.rows, 50_000);
const MEASURES: Record<string, Measure> = {
  ...{
    weight,
    worklist: coldWorklist,
    case: openCase,
    hits: openHits,
    write,
    interaction,
    select: selectRow,
    heap: () => heap(),
    hints,
  },
  ...{ idle: idleMemory, json: caseJson, added, documents, overload, crowd, start: starting, growth: () => growth() },
};
const LEFT_OUT = [
  "two instances on one PostgreSQL (lib/db/instances.test.ts, npm run test:crash)",
  "a normal day of 200 officers",
  "the production build (npm test prints its time)",
];

const rows: Row[] = [];
try {
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (values.only && values.only !== name) continue;
    say(`measuring ${name} …`);
    const begun = performance.now();
    rows.push(
      ...(await measure().catch(
        (cause: unknown) => (say(`${name} failed: ${String(cause)}`), (process.exitCode = 1), []),
      )),
    );
    say(`  took ${Math.round((performance.now() - begun) / 1000)} s`);
  }
} finally {
  await strike();
  await strikeFloors();
}
process.stdout.write(`${values.json ? JSON.stringify(rows, undefined, 2) : tableOf(rows)}\n`);
if (!values.only || values.only === "ledger") await ledger(ledgerRows);
if (!values.only) say(`Not measured: ${LEFT_OUT.join("; ")}.`);

/** In a process of its own: its memory is one of the figures. */
async function ledger(count: number): Promise<void> {
  const args = [
    "--conditions=react-server",
    "--import",
    "tsx",
    inProject("e2e", "bench", "ledger.ts"),
    "--rows",
    String(count),
  ];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
  await new Promise((resolve) => child.once("exit", resolve));
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
