/** One call as the vendor saw it: the ground truth tests compare the app's story with. */
export interface LoggedCall {
  method: string;
  path: string;
  query: string;
  headers: Record<string, string>;
  body: string;
  /** 0 while unanswered or when the connection was cut. */
  status: number;
  /** Whether a change took effect. */
  applied: boolean;
  /** The fault that was played, if any. */
  fault?: string;
  requestId: string;
  time: string;
}

const KEPT = 20_000;

/** The last calls, oldest first. Calls to the control paths are not in it. */
export class CallLog {
  private calls: LoggedCall[] = [];

  /** Adds a call that may still change until it is answered. */
  add(call: LoggedCall): LoggedCall {
    if (this.calls.length >= KEPT) this.calls.splice(0, KEPT / 10);
    this.calls.push(call);
    return call;
  }

  all(): readonly LoggedCall[] {
    return this.calls;
  }

  clear(): void {
    this.calls = [];
  }
}
