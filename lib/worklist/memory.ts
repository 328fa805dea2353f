import "server-only";

interface Remembered<Value> {
  /** When it expires, in epoch milliseconds; never while it is being made. */
  until: number;
  value: Promise<Value>;
}

/** A failure is cached this long, so that not every viewer asks a vendor that is down. */
const FAILED_MS = 10_000;

/** Most answers kept; the oldest goes first. */
const MOST = 10_000;

/** A short-lived cache of answers; callers during the making of one wait for it. */
export class Memory<Value> {
  private readonly kept = new Map<string, Remembered<Value>>();

  /**
   * The cached answer for a key, made again when it is older than `maxAgeMs`. Throws what `make` throws, also to
   * callers in the ten seconds after it.
   */
  recall(key: string, maxAgeMs: number, make: () => Promise<Value>): Promise<Value> {
    const known = this.kept.get(key);
    if (known && Date.now() < known.until) return known.value;
    const made: Remembered<Value> = { until: Infinity, value: make() };
    this.keep(key, made);
    const age = (milliseconds: number) => () => void (made.until = Date.now() + milliseconds);
    made.value.then(age(maxAgeMs), age(FAILED_MS));
    return made.value;
  }

  forget(): void {
    this.kept.clear();
  }

  private keep(key: string, made: Remembered<Value>): void {
    this.kept.delete(key);
    this.kept.set(key, made);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST && oldest !== undefined) this.kept.delete(oldest);
  }
}
