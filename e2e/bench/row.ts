/** One line of the table: what it costs here, what the same costs without us in the same run, and the figure to reach. */
export interface Row {
  metric: string;
  ours: number;
  unit: string;
  /** The same work by the least that could do it, measured in this run. */
  floor?: number;
  /** The most it may be; the least where `atLeast` says so. */
  goal: number;
  atLeast?: true;
  /** What else was seen: p75, calls upstream. */
  note?: string;
}

/** One function of the harness: measures and answers its lines. Throws where a scenario did something else than meant. */
export type Measure = () => Promise<Row[]>;

/** The value below which that share of the measurements lies. In: at least one number. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** p50 of a series as a line, with p75 in its note. */
export function timing(metric: string, values: readonly number[], goal: number, more: Partial<Row> = {}): Row {
  const note = [`p75 ${shown(quantile(values, 0.75))}, N ${values.length}`, more.note].filter(Boolean).join("; ");
  return { metric, ours: quantile(values, 0.5), unit: "ms", goal, ...more, note };
}

export const isMet = ({ ours, goal, atLeast }: Row) => (atLeast ? ours >= goal : ours <= goal);

/** The table as Markdown, which BENCHMARKS.md holds as it is printed. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const { metric, ours, unit, floor, goal, atLeast, note } = row;
    const ratio = floor ? `${(ours / floor).toFixed(2)} ×` : "";
    const cells = [metric, `${shown(ours)} ${unit}`, floor === undefined ? "" : `${shown(floor)} ${unit}`, ratio];
    return `| ${[...cells, `${atLeast ? "≥" : "≤"} ${shown(goal)}`, isMet(row) ? "met" : "**missed**", note ?? ""].join(" | ")} |`;
  });
  return ["| Metric | Ours | Floor | Ratio | Goal | | Note |", "|---|---|---|---|---|---|---|", ...lines].join("\n");
}

function shown(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en-GB") : value.toFixed(value < 10 ? 2 : 1);
}
