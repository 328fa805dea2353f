/*
 * A share of the log for each kind of line and for everybody who causes it: what goes beyond is counted, and the count
 * is logged, so that nobody can fill a disk and no loss is silent.
 */

/** Lines of one kind that one officer, or one address, may cause in a window; and all without an officer together. */
const MOST_OF_ONE = 300;
const MOST_OF_STRANGERS = 300;
export const WINDOW_MS = 60_000;
/** How many kinds and causers have a count of their own; further ones share one count. */
const MOST_NAMES = 2_000;

/** What of a line says which kind it is and who caused it. */
export interface Line {
  event?: unknown;
  code?: unknown;
  refusal?: unknown;
  officerId?: unknown;
  address?: unknown;
}

/** How many lines of a kind were left out of one window, and how many had caused them. */
export interface LeftOut {
  of: string;
  lines: number;
  causers: number;
  /** Who caused most of them: an officer's id or an address. */
  most?: string;
}

/** Counts lines for one window after the other. */
export class LogShare {
  private readonly taken = new Map<string, number>();
  private readonly beyond = new Map<string, Map<string, number>>();

  /** May this line be written? One that may not is counted. */
  admits(line: Line): boolean {
    const kind = kindOf(line);
    const officer = textOf(line.officerId);
    const causer = officer ?? textOf(line.address) ?? "";
    const isWithin =
      this.take(`${kind}\n${causer}`, MOST_OF_ONE) && (officer !== undefined || this.take(kind, MOST_OF_STRANGERS));
    if (!isWithin) this.leaveOut(kind, causer);
    return isWithin;
  }

  /** Ends the window. Out: what was left out of it. */
  close(): LeftOut[] {
    const left = Array.from(this.beyond, ([of, causers]) => summaryOf(of, causers));
    this.taken.clear();
    this.beyond.clear();
    return left;
  }

  private take(name: string, most: number): boolean {
    const known = this.taken.has(name) || this.taken.size < MOST_NAMES ? name : "";
    const count = (this.taken.get(known) ?? 0) + 1;
    this.taken.set(known, count);
    return count <= most;
  }

  private leaveOut(kind: string, causer: string): void {
    const known = this.beyond.has(kind) || this.beyond.size < MOST_NAMES ? kind : "others";
    const causers = this.beyond.get(known) ?? new Map<string, number>();
    this.beyond.set(known, causers);
    const one = causers.has(causer) || causers.size < MOST_NAMES ? causer : "";
    causers.set(one, (causers.get(one) ?? 0) + 1);
  }
}

function kindOf({ event, code, refusal }: Line): string {
  return [event, code, refusal].flatMap((each) => textOf(each) ?? []).join(" ");
}

const textOf = (value: unknown) => (typeof value === "string" && value !== "" ? value.slice(0, 100) : undefined);

function summaryOf(of: string, causers: Map<string, number>): LeftOut {
  const [most] = [...causers].toSorted(([, one], [, other]) => other - one)[0] ?? [];
  const lines = [...causers.values()].reduce((sum, each) => sum + each, 0);
  return { of, lines, causers: causers.size, ...(most && { most }) };
}
