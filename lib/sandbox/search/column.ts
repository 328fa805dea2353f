type Numbers =
  Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;
type NumbersConstructor<Values> = new (length: number) => Values;

/** A typed array that grows: one column of the table the search runs over. Read `values` up to `length`. */
export class Column<Values extends Numbers> {
  values: Values;
  length = 0;

  constructor(
    private readonly make: NumbersConstructor<Values>,
    capacity: number,
  ) {
    this.values = new make(Math.max(16, capacity));
  }

  push(value: number): void {
    if (this.length === this.values.length) this.grow();
    this.values[this.length++] = value;
  }

  private grow(): void {
    const wider = new this.make(this.values.length * 2);
    wider.set(this.values);
    this.values = wider;
  }
}
