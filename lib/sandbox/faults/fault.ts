import { type ServerResponse, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";

/** What a fault may do with a call. */
export interface FaultStage {
  /** Lets the call happen: changes are applied, the answer is kept back. May be called once. */
  apply(): Promise<Response>;
  /** Like `apply`, but nothing changes. */
  rehearse(): Promise<Response>;
  /** Like `apply`, but of what the call changes at once only the first half is changed; the answer does not tell. */
  applyInPart(): Promise<Response>;
  /** The raw answer, for faults below HTTP. */
  outgoing: ServerResponse;
  /** The address that was called, path and query. */
  path: string;
  /** Milliseconds, seconds, megabytes or whatever the fault takes as its one number; 0 is its default. */
  amount: number;
}

/** Plays one fault. Out: the answer to give, or undefined when the fault dealt with the socket itself. */
export type Fault = (stage: FaultStage) => Promise<Response | undefined>;

/** Resets a connection at once: nothing more is read from it or said on it. */
export function resetNow(socket: Socket): void {
  // Node's resetAndDestroy ends the stream politely first, and a request that arrives meanwhile is still handled.
  Object.assign(socket, { resetAndClosing: true }).destroy();
}

/** Cuts the connection so that the client sees a reset. */
export function cut({ socket }: ServerResponse): undefined {
  if (socket) resetNow(socket);
}

/** Ends the connection properly (FIN), whatever was or was not said on it. */
export function hangUp(outgoing: ServerResponse): undefined {
  outgoing.socket?.destroySoon();
}

/** The first line of an answer of that status. */
export const statusLine = ({ status }: Response) => `HTTP/1.1 ${status} ${STATUS_CODES[status]}`;

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
