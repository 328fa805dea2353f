/** Scrambles a 32-bit number; used to tell the streams of neighbouring indexes apart. */
export function scramble(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** A 32-bit number of a text. */
export function numberOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) sum = Math.imul(sum ^ text.charCodeAt(place), 0x01000193);
  return sum >>> 0;
}

/** A stream of random choices that is the same for the same start; cheap enough for a million of them (mulberry32). */
export class Draw {
  constructor(private state: number) {}

  /** From 0 (inclusive) to 1 (exclusive). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 to below the bound. */
  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One member; the list must not be empty. */
  pick<Member>(members: readonly Member[]): Member {
    return members[this.below(members.length)] as Member;
  }

  /** One member by weight; weights need not add up to anything. */
  weighted<Member>(members: readonly (readonly [Member, number])[]): Member {
    let rest = this.next() * members.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [member, weight] of members) {
      rest -= weight;
      if (rest < 0) return member;
    }
    return (members[0] as readonly [Member, number])[0];
  }
}
