import { OwnError } from "@/lib/ownError";

/*
 * The queue of writes. Writes on one case run one at a time, and each that is running holds a connection to the
 * database while it waits for the vendor: so the others wait here, in the process, and hold nothing.
 */

/** How many may run and how many may wait: in all, and of one owner. */
export interface QueueLimits {
  atOnce: number;
  atOnceEach: number;
  waiting: number;
  waitingEach: number;
  /** The longest time an officer waits for an answer. */
  longestWaitMs: number;
}

interface Waiting {
  name: string;
  owner: string;
  begin: () => void;
}

/** The queue is full, or the wait was too long. */
export class QueueRefusal extends OwnError {
  static override readonly label = "QueueRefusal";
}

/** Runs one at a time for each name; among owners the one served least recently comes first. */
export class WriteQueue {
  private readonly busy = new Set<string>();
  private readonly underWay = new Map<string, number>();
  private readonly lastTurns = new Map<string, number>();
  private line: Waiting[] = [];
  private turns = 0;

  constructor(private readonly limits: QueueLimits) {}

  /**
   * Runs `work` when its turn comes. Throws QueueRefusal, with nothing done, when too many wait or it has waited too
   * long.
   */
  async take<Result>(name: string, owner: string, work: () => Promise<Result>): Promise<Result> {
    await this.turnOf(name, owner);
    try {
      return await work();
    } finally {
      this.end(name, owner);
    }
  }

  private turnOf(name: string, owner: string): Promise<void> {
    const { waiting, waitingEach, longestWaitMs } = this.limits;
    if (this.mayBegin({ name, owner })) return Promise.resolve(this.begin(name, owner));
    const own = this.line.filter((each) => each.owner === owner).length;
    if (this.line.length >= waiting || own >= waitingEach) return Promise.reject(new QueueRefusal("Too many wait"));
    return new Promise((resolve, reject) => {
      const one: Waiting = { name, owner, begin: () => (clearTimeout(timer), resolve()) };
      const timer = setTimeout(() => {
        this.line = this.line.filter((each) => each !== one);
        reject(new QueueRefusal("It has waited too long"));
      }, longestWaitMs);
      this.line.push(one);
    });
  }

  private mayBegin({ name, owner }: Pick<Waiting, "name" | "owner">): boolean {
    const { atOnce, atOnceEach } = this.limits;
    return !this.busy.has(name) && this.busy.size < atOnce && (this.underWay.get(owner) ?? 0) < atOnceEach;
  }

  private begin(name: string, owner: string): void {
    this.busy.add(name);
    this.underWay.set(owner, (this.underWay.get(owner) ?? 0) + 1);
    this.lastTurns.set(owner, (this.turns += 1));
  }

  private end(name: string, owner: string): void {
    this.busy.delete(name);
    const left = (this.underWay.get(owner) ?? 1) - 1;
    if (left > 0) this.underWay.set(owner, left);
    else this.underWay.delete(owner);
    this.beginNext();
    if (left === 0 && !this.line.some((each) => each.owner === owner)) this.lastTurns.delete(owner);
  }

  private beginNext(): void {
    for (let next = this.next(); next; next = this.next()) {
      this.line = this.line.filter((each) => each !== next);
      this.begin(next.name, next.owner);
      next.begin();
    }
  }

  /** Of those that may begin, the first of the owner served least recently. */
  private next(): Waiting | undefined {
    const turnOf = ({ owner }: Waiting) => this.lastTurns.get(owner) ?? 0;
    return this.line
      .filter((each) => this.mayBegin(each))
      .reduce<Waiting | undefined>((best, each) => (best && turnOf(best) <= turnOf(each) ? best : each), undefined);
  }
}
