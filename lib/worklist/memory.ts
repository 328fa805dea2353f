import "server-only";

interface Remembered<Value> {
  /** When it is too old, in epoch milliseconds. */
  until: number;
  value: Promise<Value>;
}

/** A failure is kept this long, lest everybody who looks asks a vendor that is down. */
const FAILED_MS = 10_000;

/** Most answers kept; the oldest goes first. */
const MOST = 1_000;

/** Keeps answers for a short time; one who asks while an answer is on its way waits for that one. */
export class Memory<Value> {
  private readonly kept = new Map<string, Remembered<Value>>();

  /**
   * The answer for a key, made anew when none is younger than `maxAgeMs`. Throws whatever `make` throws, to whoever asks
   * within ten seconds.
   */
  recall(key: string, maxAgeMs: number, make: () => Promise<Value>): Promise<Value> {
    const known = this.kept.get(key);
    const now = Date.now();
    if (known && now < known.until) return known.value;
    const made: Remembered<Value> = { until: now + maxAgeMs, value: make() };
    this.keep(key, made);
    made.value.catch(() => (made.until = Math.min(made.until, now + FAILED_MS)));
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
