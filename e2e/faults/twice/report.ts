import { ACTS } from "./acts";
import { REVIEW_ACTS } from "./reviewActs";

/** Everything that is repeated. */
export const EVERY_ACT = { ...ACTS, ...REVIEW_ACTS };
export type Act = keyof typeof EVERY_ACT;

/** What one act came to: the writes the vendor saw of it, and what the screen failed to show. */
export interface Outcome {
  act: Act;
  writes: number;
  fault?: string;
}

/** One write arrived, and the officer was told what became of it. */
export const isOnce = ({ writes, fault }: Outcome) => writes === 1 && fault === undefined;

/** One line a kind of act. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const lines = (Object.keys(EVERY_ACT) as Act[]).map((act) => {
    const own = outcomes.filter((each) => each.act === act);
    const counts = [own.length, own.reduce((sum, { writes }) => sum + writes, 0), own.filter(isOnce).length];
    return act.padEnd(34) + counts.map((count) => String(count).padStart(10)).join("");
  });
  return [`${"".padEnd(34)}${["acts", "writes", "once"].map((word) => word.padStart(10)).join("")}`, ...lines].join(
    "\n",
  );
}
