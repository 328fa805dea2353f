import { type Kind, KINDS, type Violation } from "./judge";

/** What one part of a run came to. */
export interface Part {
  title: string;
  requests: number;
  seconds: number;
  /** How often each answer was given, by status and code. */
  answers: ReadonlyMap<string, number>;
  upstreamCalls: number;
  writes: number;
  violations: readonly (Violation & { place: string })[];
}

export interface Run {
  parts: readonly Part[];
  routes: number;
  /** Canaries found in the log of the web process, and lines of it that are no JSON. */
  logLeaks: readonly string[];
  logLines: number;
  brokenLines: readonly string[];
  alive: boolean;
}

/** The run as a table, one column a part, and the first violations of each kind in words. */
export function reportOf({ parts, routes, logLeaks, logLines, brokenLines, alive }: Run): string {
  const lines: [string, ...(string | number)[]][] = [
    ["", ...parts.map(({ title }) => title)],
    ["requests", ...parts.map(({ requests }) => requests)],
    ["seconds", ...parts.map(({ seconds }) => Math.round(seconds))],
    ["calls the vendor saw", ...parts.map(({ upstreamCalls }) => upstreamCalls)],
    ["  of which writes", ...parts.map(({ writes }) => writes)],
    ...(Object.keys(KINDS) as Kind[]).map((kind): [string, ...number[]] => [
      KINDS[kind],
      ...parts.map(({ violations }) => violations.filter((each) => each.kind === kind).length),
    ]),
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  const table = lines.map(
    ([name, ...values]) => name.padEnd(width) + values.map((each) => String(each).padStart(10)).join(""),
  );
  return [
    ...table,
    "",
    `routes on disk: ${routes}`,
    `web log: ${logLines} lines, ${logLeaks.length} canaries, ${brokenLines.length} lines that are not JSON`,
    `process: ${alive ? "alive" : "DEAD"}`,
    ...parts.map(({ title, answers }) => `answers (${title}): ${tallyOf(answers)}`),
    ...logLeaks.map((each) => `! in the log: ${each.slice(0, 6)}…`),
    ...brokenLines.slice(0, 8).map((line) => `! not JSON: ${line.slice(0, 300)}`),
    ...parts.flatMap(wordsOf),
  ].join("\n");
}

const tallyOf = (answers: ReadonlyMap<string, number>) =>
  [...answers]
    .sort(([, one], [, other]) => other - one)
    .map(([name, times]) => `${name} × ${times}`)
    .join(", ");

/** The first few of each kind are enough to find the cause of all. */
function wordsOf({ violations }: Part): string[] {
  return (Object.keys(KINDS) as Kind[]).flatMap((kind) =>
    violations
      .filter((each) => each.kind === kind)
      .slice(0, 8)
      .map(({ what, place }) => `! ${kind}: ${what}\n    ${place}`),
  );
}

/** Does the run prove what it is for? */
export function isClean({ parts, logLeaks, brokenLines, alive }: Run): boolean {
  const isQuiet = parts.every(({ requests, violations }) => requests > 0 && violations.length === 0);
  return isQuiet && logLeaks.length === 0 && brokenLines.length === 0 && alive;
}
