import type { ServerResponse } from "node:http";

/** What a fault may do with a call. */
export interface FaultStage {
  /** Lets the call happen: changes are applied, the answer is kept back. May be called once. */
  apply(): Promise<Response>;
  /** Like `apply`, but nothing changes. */
  rehearse(): Promise<Response>;
  /** The raw answer, for faults below HTTP. */
  outgoing: ServerResponse;
  /** The address that was called, path and query. */
  path: string;
  /** Milliseconds, seconds, megabytes or whatever the fault takes as its one number; 0 is its default. */
  amount: number;
}

/** Plays one fault. Out: the answer to give, or undefined when the fault dealt with the socket itself. */
export type Fault = (stage: FaultStage) => Promise<Response | undefined>;

/** Cuts the connection with a reset. */
export function cut({ socket }: ServerResponse): undefined {
  socket?.resetAndDestroy();
}

/** Ends the connection properly (FIN), whatever was or was not said on it. */
export function hangUp(outgoing: ServerResponse): undefined {
  outgoing.socket?.destroySoon();
}

/** Says something on the connection that no HTTP server would let itself say. Out: settles when it has left. */
export function sayRaw(outgoing: ServerResponse, head: readonly string[], body: Uint8Array | string): Promise<void> {
  const { socket } = outgoing;
  return new Promise((said) => {
    if (!socket || socket.destroyed) return said();
    socket.once("close", () => said());
    socket.write(`${head.join("\r\n")}\r\n\r\n`);
    socket.write(body, () => said());
  });
}

export const pause = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms).unref());
