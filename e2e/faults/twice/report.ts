import { type Act, ACTS } from "./acts";

/** What one act came to: the writes the vendor saw of it, and what the screen failed to show. */
export interface Outcome {
  act: Act;
  patches: number;
  fault?: string;
}

/** One write arrived, and the officer was told what became of it. */
export const isOnce = ({ patches, fault }: Outcome) => patches === 1 && fault === undefined;

/** One line a kind of act. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const lines = (Object.keys(ACTS) as Act[]).map((act) => {
    const own = outcomes.filter((each) => each.act === act);
    const counts = [own.length, own.reduce((sum, { patches }) => sum + patches, 0), own.filter(isOnce).length];
    return act.padEnd(30) + counts.map((count) => String(count).padStart(10)).join("");
  });
  return [`${"".padEnd(30)}${["acts", "PATCH", "once"].map((word) => word.padStart(10)).join("")}`, ...lines].join(
    "\n",
  );
}
