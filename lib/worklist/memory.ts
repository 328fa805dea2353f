import "server-only";

interface Remembered<Value> {
  at: number;
  value: Promise<Value>;
}

/** Most answers kept; the oldest goes first. */
const MOST = 1_000;

/** Keeps answers for a short time; one who asks while an answer is on its way waits for that one. */
export class Memory<Value> {
  private readonly kept = new Map<string, Remembered<Value>>();

  /**
   * The answer for a key, made anew when none is younger than `maxAgeMs`. A failure is not kept.
   * Throws whatever `make` throws.
   */
  recall(key: string, maxAgeMs: number, make: () => Promise<Value>): Promise<Value> {
    const known = this.kept.get(key);
    if (known && Date.now() - known.at < maxAgeMs) return known.value;
    const made: Remembered<Value> = { at: Date.now(), value: make() };
    this.keep(key, made);
    made.value.catch(() => this.kept.get(key) === made && this.kept.delete(key));
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
