/** Chance that can be repeated: the same seed gives the same run of numbers (mulberry32). */
export class Random {
  constructor(private state: number) {}

  /** From 0 (inclusive) to 1 (exclusive). */
  fraction(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  happens(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<Member>(members: readonly Member[]): Member {
    return members[this.between(0, members.length - 1)] as Member;
  }
}

/** Cards that are dealt to the last before they are shuffled again: by chance, and none is left out for long. */
export class Deck<Card> {
  private left: Card[] = [];

  constructor(
    private readonly cards: readonly Card[],
    private readonly random: Random,
  ) {}

  deal(): Card {
    if (this.left.length === 0) this.left = [...this.cards];
    return this.left.splice(this.random.between(0, this.left.length - 1), 1)[0] as Card;
  }
}
