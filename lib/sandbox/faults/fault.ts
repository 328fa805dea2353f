import type { ServerResponse } from "node:http";

/** What a fault may do with a call. */
export interface FaultStage {
  /** Lets the call happen: changes are applied, the answer is kept back. May be called once. */
  apply(): Promise<Response>;
  /** Like `apply`, but nothing changes. */
  rehearse(): Promise<Response>;
  /** The raw answer, for faults below HTTP. */
  outgoing: ServerResponse;
  /** Milliseconds, seconds or whatever the fault takes as its one number. */
  amount: number;
}

/** Plays one fault. Out: the answer to give, or undefined when the fault dealt with the socket itself. */
export type Fault = (stage: FaultStage) => Promise<Response | undefined>;

/** Cuts the connection so that the client sees a reset. */
export function cut(outgoing: ServerResponse): undefined {
  outgoing.socket?.resetAndDestroy();
}

export const pause = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms).unref());
