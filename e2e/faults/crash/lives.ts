import type { Child } from "@/lib/launch/child";

/** One process of the desk, ready to serve. */
export interface Life {
  web: Child;
  port: number;
}

/**
 * The lives of a desk, each started while earlier ones still serve: loading the modules takes longer than most lives last.
 * What is being started can be killed like everything else.
 */
export class Lives {
  private readonly coming: Promise<Life>[] = [];
  private left: number;

  /** In: how to start a life, how many there will be, and how many are on their way at a time. */
  constructor(
    private readonly begin: () => Promise<Life>,
    total: number,
    private readonly ahead: number,
  ) {
    this.left = total;
    this.prepare();
  }

  /** The next life, when it is ready. Throws what kept it from starting, and at the end of all lives. */
  async next(): Promise<Life> {
    const life = this.coming.shift();
    if (!life) throw new Error("All lives have been lived");
    this.prepare();
    return life;
  }

  private prepare(): void {
    for (; this.left > 0 && this.coming.length < this.ahead; this.left -= 1) {
      const life = this.begin();
      // Reported to the one who awaits it; until then a failure must not end the run.
      life.catch(() => undefined);
      this.coming.push(life);
    }
  }

  /** Ends those that were started and never taken. */
  async end(): Promise<void> {
    this.left = 0;
    for (const life of this.coming.splice(0)) await life.then(({ web }) => web.stop()).catch(() => undefined);
  }
}
