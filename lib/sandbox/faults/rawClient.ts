import { connect } from "node:net";

/** What came back on a connection, as bytes, and how the connection ended. */
export interface RawAnswer {
  /** The head, without the blank line; "" when nothing came. */
  head: string;
  body: Buffer;
  /** `open` when the vendor had neither closed nor reset it when patience ended. */
  ended: "closed" | "reset" | "open";
}

/**
 * For tests: one call on a connection of its own, with nothing between the test and the bytes. In: where, method, path,
 * headers, body, and the milliseconds to wait for an end.
 */
export function rawCall(
  url: string,
  { method, path, headers, body = "" }: { method: string; path: string; headers: object; body?: string },
  patienceMs: number,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const lines = Object.entries({ ...headers, host: hostname, "content-length": Buffer.byteLength(body) });
  const request = [`${method} ${path} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`), "", body];
  return new Promise((answered) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => socket.write(request.join("\r\n")));
    const end = (ended: RawAnswer["ended"]) => {
      clearTimeout(patience);
      socket.destroy();
      answered({ ...partsOf(Buffer.concat(chunks)), ended });
    };
    const patience = setTimeout(() => end("open"), patienceMs);
    socket.on("data", (chunk: Buffer) => chunks.push(chunk));
    socket.on("end", () => end("closed"));
    socket.on("error", () => end("reset"));
  });
}

function partsOf(bytes: Buffer): Pick<RawAnswer, "head" | "body"> {
  const blank = bytes.indexOf("\r\n\r\n");
  if (blank < 0) return { head: bytes.toString("latin1"), body: Buffer.alloc(0) };
  return { head: bytes.subarray(0, blank).toString("latin1"), body: bytes.subarray(blank + 4) };
}
