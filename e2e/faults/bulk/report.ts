import type { PlanRow } from "@/lib/bulkReassign/contract";
import { ROW_RESULTS, ROW_VERDICTS } from "@/lib/domain/planStates";
import { KINDS, type OracleVerdict } from "../oracle";
import type { RowFault } from "./judgeRows";

export interface BulkRun {
  rows: readonly PlanRow[];
  rowFaults: readonly RowFault[];
  verdict: OracleVerdict;
  kills: number;
  faultsPlayed: number;
  /** Seconds to make the plan, and from its confirmation to its end. */
  planSeconds: number;
  runSeconds: number;
  planCalls: number;
  runCalls: Record<string, number>;
  rate: number;
  memory: readonly number[];
  ledger: { rows: number; faults: number };
}

/** The run as a table of lines, and what is wrong in words. */
export function reportOf(run: BulkRun): string {
  const { rows, runCalls, runSeconds, memory, verdict } = run;
  const meant = rows.filter(({ verdict: each }) => each === "will-change").length;
  const ended = meant - rows.filter(({ result }) => result === "waiting" || result === "left").length;
  const own = (runCalls.read ?? 0) + (runCalls.write ?? 0);
  const lines: [string, string | number][] = [
    ["rows of the plan", rows.length],
    ...ROW_VERDICTS.map((each): [string, number] => [`  ${each}`, rows.filter((row) => row.verdict === each).length]),
    ["results", ended],
    ...ROW_RESULTS.map((each): [string, number] => [`  ${each}`, rows.filter((row) => row.result === each).length]),
    ["kills (SIGKILL) / faults played", `${run.kills} / ${run.faultsPlayed}`],
    ["making the plan", `${run.planSeconds.toFixed(1)} s, ${run.planCalls} vendor calls`],
    ["running the plan", `${runSeconds.toFixed(1)} s`],
    [
      "rows a second",
      `${(ended / runSeconds).toFixed(1)} (the rate of ${run.rate}/s allows ${((run.rate * 0.7) / 3).toFixed(1)})`,
    ],
    [
      "upstream calls per row",
      `${(own / meant).toFixed(2)} (read ${runCalls.read ?? 0}, write ${runCalls.write ?? 0}; audit ${runCalls.audit ?? 0})`,
    ],
    ["server memory, MB", `min ${least(memory)}, max ${most(memory)}, at each tenth of the run: ${tenths(memory)}`],
    ["ledger rows", `${run.ledger.rows}, ${run.ledger.faults} faulty`],
    ["ROWS AT FAULT", run.rowFaults.length],
    ...Object.entries(KINDS).map(([kind, words]): [string, string] => [
      kind.toUpperCase(),
      `${verdict.violations.filter((each) => each.kind === kind).length}   ${words}`,
    ]),
  ];
  const shown = lines.filter(([name, value]) => !name.startsWith("  ") || value !== 0);
  const width = Math.max(...shown.map(([name]) => name.length));
  const faults = run.rowFaults.slice(0, 5).map(({ row, what }) => `! row ${row.ordinal} ${what}`);
  const violations = verdict.violations.slice(0, 5).map(({ kind, what }) => `! ${kind}: ${what}`);
  return [...shown.map(([name, value]) => `${name.padEnd(width)}  ${value}`), ...faults, ...violations].join("\n");
}

const least = (values: readonly number[]) => Math.round(Math.min(...values));
const most = (values: readonly number[]) => Math.round(Math.max(...values));

function tenths(values: readonly number[]): string {
  const at = (tenth: number) => values[Math.min(values.length - 1, Math.floor((tenth * values.length) / 10))] ?? 0;
  return Array.from({ length: 10 }, (_, tenth) => Math.round(at(tenth))).join(" ");
}

/** Does the run prove what it is for? */
export function isClean({ rowFaults, verdict, ledger }: BulkRun): boolean {
  return rowFaults.length === 0 && verdict.violations.length === 0 && ledger.faults === 0 && verdict.operations > 0;
}
