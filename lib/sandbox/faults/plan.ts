/** A fault to play for the next calls that match. */
export interface PlannedFault {
  /** Any method when absent. */
  method?: string;
  /** Any path when absent. Matched against path and query. */
  pathIncludes?: string;
  /** A name of `FAULTS`. */
  fault: string;
  /** The number the fault takes: milliseconds, seconds or a port. */
  amount: number;
  /** How many more calls it is played for. */
  times: number;
}

/** Faults waiting for their calls, first come first served. */
export class FaultPlan {
  private planned: PlannedFault[] = [];

  add(fault: PlannedFault): void {
    this.planned.push(fault);
  }

  /** The fault this call shall suffer, if any; counts it down. */
  take(method: string, path: string): PlannedFault | undefined {
    const found = this.planned.find(
      (one) => one.times > 0 && (one.method ?? method) === method && path.includes(one.pathIncludes ?? ""),
    );
    if (found) found.times--;
    this.planned = this.planned.filter((one) => one.times > 0);
    return found;
  }

  waiting(): readonly PlannedFault[] {
    return this.planned;
  }

  clear(): void {
    this.planned = [];
  }
}
