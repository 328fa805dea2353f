import { OPERATION_STATES } from "@/lib/domain/operationStates";
import type { Sample } from "./samples";
import type { Soak } from "./soaking";
import type { Tally } from "./tally";
import { ofThirds, slopeOf, warm } from "./trend";

const whole = (value: number) => (Number.isNaN(value) ? "–" : value.toFixed(0));
const exact = (value: number) => (Number.isNaN(value) ? "–" : value.toFixed(1));

/** A sample as a line, while the run goes on. */
export function lineOf({ at, instances, unsettled, oldest, connections, load }: Sample, acts: number): string {
  const both = (of: (each: Sample["instances"][number]) => number) =>
    instances.map((each) => whole(of(each))).join(" / ");
  return [
    `${exact(at * 60).padStart(5)} min`,
    `${both((each) => each.memoryMb)} MB, of which heap ${both((each) => each.heapMb)}`,
    `${both((each) => each.sockets)} sockets of ${both((each) => each.files)} files, ${both((each) => each.streams)} streams`,
    `${unsettled} unsettled, the oldest ${whole(oldest)} s`,
    `${connections} connections`,
    `${acts} acts`,
    `load ${exact(load)}`,
  ].join("; ");
}

/** Everything that is to stay level, by name. */
function figuresOf({ instances }: Sample): [name: string, of: (sample: Sample) => number][] {
  const ofEach = instances.flatMap((_, index): [string, (sample: Sample) => number][] => {
    const held = (sample: Sample) => sample.instances[index];
    return [
      [`memory ${index + 1}, MB`, (sample) => held(sample)?.memoryMb ?? NaN],
      [`heap ${index + 1}, MB`, (sample) => held(sample)?.heapMb ?? NaN],
      [`sockets ${index + 1}`, (sample) => held(sample)?.sockets ?? NaN],
      [`open files ${index + 1}`, (sample) => held(sample)?.files ?? NaN],
    ];
  });
  return [
    ...ofEach,
    ["unsettled operations", ({ unsettled }) => unsettled],
    ["the oldest of them, s", ({ oldest }) => oldest],
    ["overdue look, s", ({ overdue }) => overdue],
    ["database connections", ({ connections }) => connections],
    ["load of the machine", ({ load }) => load],
  ];
}

/** How each figure went: medians of the first and last third, the slope an hour without the first third, the most, the last. */
function trendsOf(samples: readonly Sample[]): string[] {
  const [first] = samples;
  if (!first) return [];
  const rows = figuresOf(first).map(([name, of]) => {
    const values = samples.map(of);
    const ends = ofThirds(values);
    const slope = slopeOf(warm(samples).map((sample) => [sample.at, of(sample)] as const));
    return [name, ...[ends.first, ends.last, slope, Math.max(...values), values.at(-1) ?? NaN].map(exact)];
  });
  const head = ["", "first third", "last third", "per hour", "max", "at the end"];
  return [head, ...rows].map(([name = "", ...cells]) =>
    [name.padEnd(24), ...cells.map((cell) => cell.padStart(12))].join(""),
  );
}

/** How much of a core each instance took. */
function busyOf(samples: readonly Sample[]): string {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last) return "";
  const ms = (last.at - first.at) * 3_600_000;
  const shares = last.instances.map((held, index) => (held.cpuMs - (first.instances[index]?.cpuMs ?? 0)) / ms);
  return shares.map((share) => `${whole(share * 100)}%`).join(", ");
}

/** The whole run as lines of text, without anything of a person or a case but what the judge found. */
export function reportOf(run: Soak): string {
  const { samples, tally, record, verdict, ledger, connectionsCut, leftOpen } = run;
  const faults = record.calls.filter(({ fault }) => fault).length + connectionsCut;
  const states = OPERATION_STATES.map((state) => [
    state,
    record.operations.filter((row) => row.state === state).length,
  ]);
  const lines: [string, string | number][] = [
    ["CPU of each instance", busyOf(samples)],
    ["acts", actsOf(tally)],
    ...[...tally.counts].sort().map(([name, count]): [string, number] => [`  ${name}`, count]),
    ["calls to the vendor", record.calls.length],
    ["  hit by a fault", `${faults}, ${((100 * faults) / record.calls.length).toFixed(1)}%`],
    ["writes that reached the vendor", `${verdict.arrivals}, ${verdict.applied} of them applied`],
    ["operations", `${record.operations.length}: ${states.map(([state, count]) => `${state} ${count}`).join(", ")}`],
    ["  without an outcome", leftOpen],
    ["ledger rows", `${ledger.rows}, ${ledger.faults} faulty`],
    ["checkpoints", `${ledger.checkpoints}, ${ledger.validCheckpoints} valid`],
    ["violations", verdict.violations.length],
  ];
  const found = verdict.violations.slice(0, 10).map(({ kind, what }) => `! ${kind}: ${what}`);
  return [...trendsOf(samples), "", ...lines.map(([name, value]) => `${name.padEnd(44)}${value}`), ...found].join("\n");
}

/** Lists, cases and changes, whatever came of them. */
export const actsOf = ({ counts }: Tally): number =>
  [...counts].reduce((sum, [name, count]) => sum + (name.startsWith("stream") ? 0 : count), 0);

/** Did it hold? A run in which nothing was changed, or nothing failed, would prove nothing. */
export function hasHeld({ record, verdict, ledger, leftOpen, connectionsCut }: Soak): boolean {
  const isLedgerWhole = ledger.faults === 0 && ledger.checkpoints === ledger.validCheckpoints;
  const hadFaults = connectionsCut > 0 || record.calls.some(({ fault }) => fault);
  return verdict.violations.length === 0 && isLedgerWhole && leftOpen === 0 && verdict.applied > 0 && hadFaults;
}
