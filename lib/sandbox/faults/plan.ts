import { RESET_ON_ACCEPT } from "./modes";

/** A fault to play for the next calls that match. */
export interface PlannedFault {
  /** Any method when absent. */
  method?: string;
  /** Any path when absent. Matched against path and query. */
  pathIncludes?: string;
  /** One of `FAULT_NAMES`. */
  fault: string;
  /** The number the fault takes: milliseconds, seconds, megabytes, a port or a place. */
  amount: number;
  /** How many matching calls pass unharmed before. */
  skip: number;
  /** How many calls it is played for then. */
  times: number;
}

/** Faults waiting for their calls, first come first served. */
export class FaultPlan {
  private planned: PlannedFault[] = [];
  /** Called when a fault waits for a new connection: those kept alive would let it wait for ever. */
  onConnectionFault?: () => void;

  add(fault: PlannedFault): void {
    this.planned.push(fault);
    if (fault.fault === RESET_ON_ACCEPT) this.onConnectionFault?.();
  }

  /** The fault this call shall suffer, if any; counts it down. */
  take(method: string, path: string): PlannedFault | undefined {
    const matching = this.planned.filter(
      (one) =>
        one.fault !== RESET_ON_ACCEPT && (one.method ?? method) === method && path.includes(one.pathIncludes ?? ""),
    );
    const found = matching.find((one) => one.skip === 0);
    for (const one of matching) if (one.skip > 0) one.skip--;
    this.countDown(found);
    return found;
  }

  /** Shall this new connection be reset? Counts it down. */
  takeConnection(): boolean {
    const found = this.planned.find((one) => one.fault === RESET_ON_ACCEPT);
    this.countDown(found);
    return found !== undefined;
  }

  waiting(): readonly PlannedFault[] {
    return this.planned;
  }

  clear(): void {
    this.planned = [];
  }

  private countDown(played: PlannedFault | undefined): void {
    if (played) played.times--;
    this.planned = this.planned.filter((one) => one.times > 0);
  }
}
