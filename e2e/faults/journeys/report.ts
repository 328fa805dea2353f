import type { RunRecord } from "../runRecord";
import { judge, type Violation } from "../oracle";
import type { Profile } from "../vendor";
import type { Witness } from "./witness";

/** One mode, and what its journey left behind. */
export interface Played {
  mode: string;
  place: Profile;
  witness: Witness;
  seconds: number;
}

/** A mode judged: each write's end, how many calls met the fault, and what must not be. */
export interface Judged {
  mode: string;
  seconds: number;
  outcomes: string[];
  refused: string[];
  met: number;
  violations: Violation[];
  faults: readonly string[];
}

/** Judges one journey by what concerns its case. In: the record of the whole run. */
export function judgeMode({ mode, place, witness, seconds }: Played, whole: RunRecord): Judged {
  const { entityId } = place;
  const operations = whole.operations
    .filter(({ target }) => target.entityId === entityId)
    .toSorted((a, b) => a.id.localeCompare(b.id));
  const calls = whole.calls.filter(({ path, query }) => `${path}?${query}`.includes(entityId));
  const outside = whole.outside.filter(({ path }) => path.includes(entityId));
  const { violations } = judge({ ...whole, operations, calls, outside, answered: witness.answered });
  return {
    ...{ mode, seconds, violations, faults: witness.faults },
    outcomes: operations.map(({ state, race }) => (race ? `${state} (raced)` : state)),
    // A write that ended before it was on record, such as at the read before it.
    refused: witness.answered.flatMap(({ key, answer }) =>
      key && answer !== "lost" && answer.status >= 400 && answer.code ? [`${answer.status} ${answer.code}`] : [],
    ),
    met: calls.filter(({ fault }) => fault !== undefined).length,
  };
}

export const isHonest = ({ violations, faults }: Judged) => violations.length === 0 && faults.length === 0;

/** One line a mode, and under it what must not be. */
export function lineOf(judged: Judged): string {
  const { mode, seconds, outcomes, refused, met, violations, faults } = judged;
  const words = [...violations.map(({ kind, what }) => `${kind}: ${what}`), ...faults];
  const line = [
    isHonest(judged) ? "✓" : "✗",
    mode.padEnd(20),
    `${met} hit`.padStart(7),
    `${Math.round(seconds)} s`.padStart(5),
    ` ${[...outcomes, ...refused].join(", ")}`,
  ].join(" ");
  return [line, ...words.map((each) => `    ! ${each.replace(/\s+/g, " ").slice(0, 400)}`)].join("\n");
}
