import { quantile, type Row } from "./row";
import { stageOf, strikeOne } from "./stage";

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const REPETITIONS = 15;

/**
 * A worklist document with a thousand and with up to a million profiles at the vendor; the floor is the first of them.
 * The time holds the sandbox's own search as well.
 */
export async function growth(sizes: readonly number[] = SIZES): Promise<Row[]> {
  const rows: Row[] = [];
  let first: number | undefined;
  for (const profiles of sizes) {
    const { desk, cookie, sandbox } = await stageOf(0, profiles);
    const whole: number[] = [];
    for (let repetition = 0; repetition < REPETITIONS; repetition++) {
      const start = performance.now();
      const answer = await fetch(`${desk.url}/worklist?view=everything`, { headers: { cookie } });
      await answer.text();
      if (!answer.ok) throw new Error(`The worklist answered ${answer.status}`);
      whole.push(performance.now() - start);
    }
    const calls = (await sandbox.calls()).filter(({ path }) => path.includes("/search/")).length;
    const p50 = quantile(whole, 0.5);
    first ??= p50;
    const note = `${calls} searches for ${REPETITIONS} documents`;
    rows.push({
      metric: `worklist document, ${profiles.toLocaleString("en-GB")} profiles`,
      ours: p50,
      unit: "ms",
      floor: first,
      goal: first * 1.05,
      note,
    });
    await strikeOne(0, profiles);
  }
  return rows;
}
