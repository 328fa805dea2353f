import { isWrite } from "../runRecord";
import { RESET_ON_ACCEPT } from "@/lib/sandbox/faults/modes";
import type { OperationRow } from "@/lib/writes/operations";
import { OPERATION_ACTIONS, OPERATION_STATES } from "@/lib/domain/operationStates";
import type { RunRecord, Answered } from "../runRecord";
import { WRITE_FAULTS } from "../mayhem";
import { type Kind, KINDS, type OracleVerdict } from "../oracle";

export interface Run {
  record: RunRecord;
  verdict: OracleVerdict;
  kills: number;
  seconds: number;
  followedRedirects: number;
  connectionsCut: number;
  ledger: { rows: number; faults: number; checkpoints: number; validCheckpoints: number };
}

/** The whole run as one table of lines, and the first violations of each kind in words. */
export function reportOf(run: Run): string {
  const { record, verdict, kills, seconds, followedRedirects, connectionsCut, ledger } = run;
  const { operations, answered, outside } = record;
  const missed = kindsMissed(run);
  const lines: [string, string | number][] = [
    ["kills (SIGKILL)", kills],
    ["seconds", Math.round(seconds)],
    ["officers' requests", answered.length],
    ["  cut off by a kill", answered.filter(({ answer }) => answer === "lost").length],
    ["  answered", tallyOf(answered)],
    ["operations", operations.length],
    ...OPERATION_ACTIONS.map((each): [string, number] => [
      `  ${each}`,
      operations.filter((row) => row.action === each).length,
    ]),
    ...OPERATION_STATES.map((state): [string, number] => [`  ${state}`, count(operations, state)]),
    ["writes that reached the vendor", verdict.arrivals],
    ["  applied", verdict.applied],
    ["  hit by a fault", faultsOf(run).length],
    ["connections reset as they were made", connectionsCut],
    ["kinds of faults met", `${WRITE_FAULTS.length - missed.length} of ${WRITE_FAULTS.length}${never(missed)}`],
    ["writes by outsiders", outside.length],
    ["  between our read and our write", verdict.interleaved],
    ["redirects followed", followedRedirects],
    ["ledger rows", `${ledger.rows}, ${ledger.faults} faulty`],
    ["checkpoints", `${ledger.checkpoints}, ${ledger.validCheckpoints} valid`],
    ...Object.entries(KINDS).map(([kind, words]): [string, string] => [
      kind.toUpperCase(),
      `${verdict.violations.filter((each) => each.kind === kind).length}   ${words}`,
    ]),
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  const table = lines.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
  return [...table, ...wordsOf(verdict)].join("\n");
}

const faultsOf = ({ record }: Run) => record.calls.flatMap((call) => (isWrite(call) && call.fault ? [call.fault] : []));

function kindsMissed(run: Run): string[] {
  const met = new Set(faultsOf(run));
  if (run.connectionsCut > 0) met.add(RESET_ON_ACCEPT);
  return WRITE_FAULTS.map(({ fault }) => fault).filter((fault) => !met.has(fault));
}

/** A short run misses many; of a long one it is news. */
const never = (missed: readonly string[]) =>
  missed.length > 0 && missed.length <= 5 ? `, never: ${missed.join(", ")}` : "";

const count = (operations: readonly OperationRow[], state: string) =>
  operations.filter((operation) => operation.state === state).length;

function wordsOf({ violations }: OracleVerdict): string[] {
  return (Object.keys(KINDS) as Kind[]).flatMap((kind) =>
    violations
      .filter((each) => each.kind === kind)
      .slice(0, 5)
      .map(({ what }) => `! ${kind}: ${what}`),
  );
}

/** How often each answer was given: "200 × 31, 412 PRECONDITION_FAILED × 12". */
function tallyOf(answers: readonly Answered[]): string {
  const tally = new Map<string, number>();
  for (const { answer } of answers) {
    if (answer === "lost") continue;
    const name = `${answer.status} ${answer.code ?? answer.outcome}`;
    tally.set(name, (tally.get(name) ?? 0) + 1);
  }
  return [...tally]
    .sort(([, a], [, b]) => b - a)
    .map(([name, times]) => `${name} × ${times}`)
    .join(", ");
}

/** Does the run prove what it is for? One that is long enough must have met every kind of fault. */
export function isClean(run: Run): boolean {
  const { verdict, ledger, followedRedirects } = run;
  if (faultsOf(run).length > 3 * WRITE_FAULTS.length && kindsMissed(run).length > 0) return false;
  const isLedgerWhole = ledger.faults === 0 && ledger.checkpoints === ledger.validCheckpoints;
  return verdict.violations.length === 0 && isLedgerWhole && followedRedirects === 0 && verdict.operations > 0;
}
