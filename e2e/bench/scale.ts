import type { SeenCall } from "../support/vendorCall";
import { quantile, type Row } from "./row";
import { type Stage, stageOf, strikeOne } from "./stage";

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const REPETITIONS = 30;

/**
 * A worklist document with a thousand and with up to a million profiles at the vendor; the floor is the first of them. What the sandbox
 * takes for the very same search is taken off: it searches in memory, and slower in more. Of each the fastest quarter counts: the four
 * are minutes apart, and whatever else the machine does meanwhile only adds.
 */
export async function growth(sizes: readonly number[] = SIZES): Promise<Row[]> {
  const rows: Row[] = [];
  for (const profiles of sizes) {
    const stage = await stageOf(0, profiles);
    const { desk, cookie, sandbox } = stage;
    const whole = await fastest(() => fetch(`${desk.url}/worklist?view=everything`, { headers: { cookie } }));
    const searches = (await sandbox.calls()).filter(({ path }) => path.includes("/search/"));
    const alone = await fastest(() => searchAgain(stage, searches.at(-1)!));
    const ours = whole - alone;
    const floor = rows[0]?.ours ?? ours;
    const note = `p25; ${searches.length} searches for ${REPETITIONS} documents; with the search ${Math.round(whole)} ms, it alone ${Math.round(alone)}`;
    const metric = `worklist document, ${profiles.toLocaleString("en-GB")} profiles`;
    rows.push({ metric, ours, unit: "ms", floor, goal: floor * 1.05, note });
    await strikeOne(0, profiles);
  }
  return rows;
}

/** What the fastest quarter of many requests takes at most, in milliseconds. Throws when one is not answered with success. */
async function fastest(ask: () => Promise<Response>): Promise<number> {
  const took: number[] = [];
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    const start = performance.now();
    const answer = await ask();
    await answer.text();
    if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
    took.push(performance.now() - start);
  }
  return quantile(took, 0.25);
}

/** Sends a search the sandbox has logged once more, past the desk. */
function searchAgain({ desk: { sandboxUrl, settings } }: Stage, { path, query, body }: SeenCall): Promise<Response> {
  const headers = {
    "content-type": "application/json",
    api_key: settings.FRANKIEONE_API_KEY ?? "",
    "X-Frankie-CustomerID": settings.FRANKIEONE_CUSTOMER_ID ?? "",
  };
  return fetch(`${sandboxUrl}${path}?${query}`, { method: "POST", headers, body });
}
