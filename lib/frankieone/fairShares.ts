/** The most owners remembered; beyond that, owners with nothing in flight are forgotten. */
const MOST_OWNERS = 1_000;
const SECOND_MS = 1_000;

let turns = 0;

/** One owner's share of the traffic now, and when they were last served. */
export class Share {
  inFlight = 0;
  /** The sequence number of their last call among all calls; 0 before the first. */
  lastTurn = 0;
  private hurried = { since: 0, turns: 0 };

  /** Notes a turn that begins. */
  takeTurn(now: number, isHurried: boolean): void {
    this.inFlight += 1;
    this.lastTurn = turns += 1;
    if (!isHurried) return;
    if (now - this.hurried.since >= SECOND_MS) this.hurried = { since: now, turns: 0 };
    this.hurried.turns += 1;
  }

  /** Notes that a call of theirs has ended. */
  endTurn(): void {
    this.inFlight -= 1;
  }

  /** How many of their calls had precedence within the present second. */
  hurriedWithin(now: number): number {
    return now - this.hurried.since < SECOND_MS ? this.hurried.turns : 0;
  }
}

/** Everybody's shares. */
export class FairShares {
  private readonly shares = new Map<string, Share>();

  static none(): Share {
    return new Share();
  }

  /** The share of an owner, by any name. */
  of(owner: string): Share {
    const known = this.shares.get(owner);
    if (known) return known;
    if (this.shares.size >= MOST_OWNERS) this.forgetIdle();
    const made = new Share();
    this.shares.set(owner, made);
    return made;
  }

  private forgetIdle(): void {
    for (const [owner, { inFlight }] of this.shares) if (inFlight === 0) this.shares.delete(owner);
  }
}
