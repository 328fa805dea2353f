import "server-only";
import { write, writeSync } from "node:fs";

/** What waits to be written while the output takes nothing; lines beyond it are lost, and counted. */
const MOST_WAITING = 1024 * 1024;
const AGAIN_AFTER_MS = 500;

/**
 * The standard output as the log writes to it. It writes beside the event loop, so that a stalled reader blocks
 * nothing, and a failure, such as a full disk, is no event of the process: it is tried again. The destination pino
 * brings tries a full disk without end when the process exits or reports something fatal.
 */
export class LogOutput {
  private waiting = "";
  private unwritten: Buffer | undefined;
  private isBusy = false;
  private lost = 0;

  /** In: the descriptor; a callback for how many lines were lost, once writing succeeds again. */
  constructor(
    private readonly descriptor: number,
    private readonly reportLost: (lines: number) => void,
  ) {
    process.once("exit", () => this.flush());
  }

  write(line: string): void {
    if (this.waiting.length + line.length > MOST_WAITING) this.lost += 1;
    else this.waiting += line;
    this.next();
  }

  private next(): void {
    if (this.isBusy || (!this.unwritten && !this.waiting)) return;
    this.isBusy = true;
    const piece = this.take();
    write(this.descriptor, piece, (error, written = 0) => this.wrote(piece.subarray(written), error));
  }

  private take(): Buffer {
    const piece = this.unwritten ?? Buffer.from(this.waiting);
    if (!this.unwritten) this.waiting = "";
    this.unwritten = undefined;
    return piece;
  }

  private wrote(rest: Buffer, error: Error | null): void {
    if (rest.length > 0) this.unwritten = rest;
    if (error) return void setTimeout(() => this.again(), AGAIN_AFTER_MS).unref();
    const lines = this.lost;
    this.lost = 0;
    this.again();
    if (lines > 0) this.reportLost(lines);
  }

  private again(): void {
    this.isBusy = false;
    this.next();
  }

  /** At the exit: once, and what cannot be written then is lost, for there is nobody left to tell. */
  private flush(): void {
    try {
      while (this.unwritten ?? this.waiting) {
        const piece = this.take();
        const rest = piece.subarray(writeSync(this.descriptor, piece));
        if (rest.length > 0) this.unwritten = rest;
      }
    } catch {
      // The output takes nothing.
    }
  }
}
