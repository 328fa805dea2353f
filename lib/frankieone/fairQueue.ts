import type { Queue } from "p-queue";
import { FairShares, type Share } from "./fairShares";

/** Calls that may wait for their turn, all together. */
const LONGEST_QUEUE = 100;
/** Calls of one owner in flight at once: a third of all, so that one officer never occupies a slow vendor. */
const MOST_IN_FLIGHT_OF_ONE = 16;
/** So many calls of one owner's writes a second have priority over reads: two writes. No person sends more. */
const FIRST_A_SECOND = 6;

/** How a call waits. `refuse` is called when the queue is full or `until` has passed. */
export interface Waiting {
  priority: number;
  share: Share;
  until: number;
  refuse: () => void;
}

type RunFunction = () => Promise<unknown>;
type Entry = Waiting & { run: RunFunction };

/** The priority from which on a call has precedence over all reads. */
export const HURRIED = 2;

/**
 * The order in which calls are made: by priority, then the owner served least recently, then first come. When the queue
 * is full, the owner with the most waiting calls loses the newest of their least urgent ones, so that no owner takes
 * the place of another.
 */
export class FairQueue implements Queue<RunFunction, Waiting> {
  private entries: Entry[] = [];

  get size(): number {
    return this.entries.length;
  }

  enqueue(run: RunFunction, options?: Partial<Waiting>): void {
    const { priority = 0, share = FairShares.none(), until = Infinity, refuse = () => undefined } = options ?? {};
    const entry = { run, priority, share, until, refuse };
    this.entries.push(entry);
    if (this.entries.length > LONGEST_QUEUE) this.makeRoomFor(entry);
  }

  /** Out: the next call, or undefined while every waiting owner has the most calls in flight. */
  dequeue(): RunFunction | undefined {
    const now = Date.now();
    // A call nobody waits for any more takes no turn.
    for (const late of this.entries.filter(({ until }) => until < now)) this.drop(late);
    const mayStart = this.entries.filter(({ share }) => share.inFlight < MOST_IN_FLIGHT_OF_ONE);
    const next = firstOf(mayStart, (one, other) => isBefore(one, other, now));
    if (!next) return undefined;
    this.remove(next);
    next.share.takeTurn(now, next.priority >= HURRIED);
    return next.run;
  }

  filter({ priority }: Readonly<Partial<Waiting>>): RunFunction[] {
    return this.entries.filter((entry) => entry.priority === priority).map(({ run }) => run);
  }

  setPriority(): void {
    throw new Error("A call that waits keeps its priority");
  }

  private makeRoomFor(newest: Entry): void {
    const waiting = new Map<Share, number>();
    for (const { share } of this.entries) waiting.set(share, (waiting.get(share) ?? 0) + 1);
    const most = Math.max(...waiting.values());
    const isOwn = waiting.get(newest.share) === most;
    const theirs = this.entries.filter(({ share }) => (isOwn ? share === newest.share : waiting.get(share) === most));
    const loser = firstOf(theirs.toReversed(), (one, other) => one.priority < other.priority);
    if (loser) this.drop(loser);
  }

  private drop(entry: Entry): void {
    this.remove(entry);
    entry.refuse();
  }

  private remove(entry: Entry): void {
    this.entries.splice(this.entries.indexOf(entry), 1);
  }
}

/** The first of those that no other is before. */
function firstOf(entries: Entry[], before: (one: Entry, other: Entry) => boolean): Entry | undefined {
  return entries.reduce<Entry | undefined>((best, each) => (!best || before(each, best) ? each : best), undefined);
}

function isBefore(one: Entry, other: Entry, now: number): boolean {
  const [level, others] = [levelOf(one, now), levelOf(other, now)];
  return level === others ? one.share.lastTurn < other.share.lastTurn : level > others;
}

/** A flood of writes is no more urgent than what others read. */
function levelOf({ priority, share }: Entry, now: number): number {
  return priority >= HURRIED && share.hurriedWithin(now) >= FIRST_A_SECOND ? HURRIED - 1 : priority;
}
