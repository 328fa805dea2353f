import { median } from "../bench/ranks";

/** What came of all that officers did, by kind and answer, and how long they waited. Knows of no case and no person. */
export class Tally {
  readonly counts = new Map<string, number>();
  private times: number[] = [];

  /** In: what was done, and what came of it. */
  count(what: string, outcome: string): void {
    const name = `${what}: ${outcome}`;
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  /** Notes how long a case took to open, in milliseconds. */
  took(ms: number): void {
    this.times.push(ms);
  }

  /** The median of what was noted since it was asked for last; NaN where nothing was. */
  takeMedian(): number {
    return median(this.times.splice(0));
  }
}
