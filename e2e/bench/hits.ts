import { type Handle, STORY } from "@/lib/sandbox/story/handles";
import { seenOf } from "./inPage";
import { quantile, type Row, timing } from "./row";
import { stageOf } from "./stage";
import { goAndRest, LATENCY_MS, visit } from "./visit";

const REPETITIONS = 9;
const SLOWER = [1, 4] as const;
const HIT = "[data-hit]";

/** How much longer a case of 300 hits may take than one of a single hit. */
const MOST = 1.3;

/** Until the first hit of a case is painted, as a document: one of 300 hits beside one of a single hit, taken in turns. */
export async function openHits(): Promise<Row[]> {
  const stage = await stageOf(LATENCY_MS);
  const opened = async ({ entityId, serviceName }: Handle, slower: number) => {
    const url = `${stage.desk.url}/cases/${entityId}/${serviceName}`;
    const { first } = await visit({ stage, slower, watch: HIT }, async (page) => {
      await goAndRest(page, url);
      return seenOf(page);
    });
    return first;
  };
  const rows: Row[] = [];
  for (const slower of SLOWER) {
    const [many, one]: [number[], number[]] = [[], []];
    for (let repetition = 0; repetition < REPETITIONS; repetition++) {
      one.push(await opened(STORY.pepReview, slower));
      many.push(await opened(STORY.threeHundredHits, slower));
    }
    const floor = quantile(one, 0.5);
    rows.push(
      timing(`first of 300 hits painted, ${slower}x`, many, floor * MOST, { floor, note: "the floor: of one" }),
    );
  }
  return rows;
}
