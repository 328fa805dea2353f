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
  /** Of what it was to change at once, a fault let only a part change. */
  partly?: boolean;
  /** The fault that was played, if any. */
  fault?: string;
  requestId: string;
  time: string;
  /** How many changes the service profile had seen when it was read, or with this change. */
  version?: number;
}

/** The last calls, oldest first. Calls to the control paths are not in it. */
export class CallLog {
  private calls: LoggedCall[] = [];

  /** In: the most calls to keep, and the callback for each before it is handled. */
  constructor(
    private readonly kept: number,
    private readonly onCall?: (call: LoggedCall) => void | Promise<void>,
  ) {}

  /** Adds a call that may still change until it is answered. */
  async add(call: LoggedCall): Promise<LoggedCall> {
    if (this.calls.length >= this.kept) this.calls.splice(0, Math.ceil(this.kept / 10));
    this.calls.push(call);
    await this.onCall?.(call);
    return call;
  }

  all(): readonly LoggedCall[] {
    return this.calls;
  }

  clear(): void {
    this.calls = [];
  }
}
