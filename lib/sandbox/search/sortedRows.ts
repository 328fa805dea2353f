/**
 * All rows in the order of one time column. Built once; a row whose time changes afterwards is moved to a small list of
 * its own, and reading merges the two.
 */
export class SortedRows {
  private readonly order: Uint32Array;
  private readonly moved: Uint8Array;
  private latecomers: number[] = [];

  constructor(
    private readonly times: () => Float64Array,
    rows: number,
  ) {
    const values = times();
    this.order = Uint32Array.from({ length: rows }, (_, row) => row);
    this.order.sort((one, other) => (values[one] as number) - (values[other] as number) || one - other);
    this.moved = new Uint8Array(rows);
  }

  /** To be called after the row's time changed. */
  move(row: number): void {
    if (this.moved[row]) this.latecomers.splice(this.latecomers.indexOf(row), 1);
    this.moved[row] = 1;
    const time = this.times()[row] as number;
    let place = this.latecomers.length;
    while (place > 0 && (this.times()[this.latecomers[place - 1] as number] as number) > time) place--;
    this.latecomers.splice(place, 0, row);
  }

  /** The rows that pass, from place `skip` on, `take` at most. In: 1 at every row that passes. */
  page(passes: Uint8Array, isDescending: boolean, skip: number, take: number): number[] {
    const page: number[] = [];
    const kept = this.latecomers.filter((row) => passes[row] === 1);
    let [inOrder, late] = isDescending ? [this.order.length - 1, kept.length - 1] : [0, 0];
    const step = isDescending ? -1 : 1;
    for (let seen = 0; page.length < take;) {
      while (this.skips(inOrder, passes)) inOrder += step;
      const row = this.nearer(this.order[inOrder], kept[late], isDescending);
      if (row === undefined) break;
      if (row === kept[late]) late += step;
      else inOrder += step;
      if (seen++ >= skip) page.push(row);
    }
    return page;
  }

  private skips(place: number, passes: Uint8Array): boolean {
    const row = this.order[place];
    return row !== undefined && (passes[row] !== 1 || this.moved[row] === 1);
  }

  private nearer(one: number | undefined, other: number | undefined, isDescending: boolean): number | undefined {
    if (one === undefined || other === undefined) return one ?? other;
    const isBefore = (this.times()[one] as number) <= (this.times()[other] as number);
    return isBefore !== isDescending ? one : other;
  }
}
