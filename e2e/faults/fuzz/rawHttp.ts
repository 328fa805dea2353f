import { connect } from "node:net";

/** One request exactly as it goes over the wire: nothing escapes, orders or joins anything. */
export interface RawRequest {
  method: string;
  target: string;
  headers: readonly (readonly [name: string, value: string])[];
  body?: Buffer;
}

export interface RawAnswer {
  status: number;
  headers: readonly (readonly [name: string, value: string])[];
  body: string;
}

/** Longer than the desk waits for anything a request can cause without a fault of the vendor's. */
const PATIENCE_MS = 40_000;

/**
 * Sends a request over a connection of its own and reads the answer to its end. Out: undefined when the connection ended
 * without one. Throws when nothing ends within 40 s.
 */
export async function shoot(port: number, request: RawRequest): Promise<RawAnswer | undefined> {
  const text = await converse(port, bytesOf(request));
  return parseAnswer(text);
}

function bytesOf({ method, target, headers, body }: RawRequest): Buffer {
  const lines = [`${method} ${target} HTTP/1.1`, ...headers.map(([name, value]) => `${name}: ${value}`)];
  return Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`), body ?? Buffer.alloc(0)]);
}

function converse(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.setTimeout(PATIENCE_MS, () => {
      socket.destroy();
      reject(new Error(`No end of ${bytes.subarray(0, 200).toString()} within ${PATIENCE_MS} ms`));
    });
    socket.on("data", (chunk) => chunks.push(chunk));
    // A server that answers before it has read everything resets the connection: what came before that counts.
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(Buffer.concat(chunks).toString("utf8")));
  });
}

/** Takes an answer apart. In: all bytes of a connection that served one request. Out: undefined for none. */
export function parseAnswer(text: string): RawAnswer | undefined {
  if (text.startsWith("HTTP/1.1 100 ")) return parseAnswer(text.slice(text.indexOf("\r\n\r\n") + 4));
  const end = text.indexOf("\r\n\r\n");
  const [first = "", ...lines] = text.slice(0, end < 0 ? 0 : end).split("\r\n");
  const status = /^HTTP\/1\.1 (\d{3})/.exec(first)?.[1];
  if (!status) return undefined;
  const headers = lines.map((line): [string, string] => {
    const [name = "", value = ""] = line.split(/:\s*(.*)/s);
    return [name.toLowerCase(), value];
  });
  const rest = text.slice(end + 4);
  const chunked = headers.some(([name, value]) => name === "transfer-encoding" && value === "chunked");
  return { status: Number(status), headers, body: chunked ? joinChunks(rest) : rest };
}

/** Chunk sizes count bytes, and text may hold longer characters. */
function joinChunks(text: string): string {
  const bytes = Buffer.from(text);
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const line = bytes.indexOf("\r\n", at);
    const size = Number.parseInt(bytes.subarray(at, line).toString(), 16);
    if (line < 0 || !size) break;
    parts.push(bytes.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
  return Buffer.concat(parts).toString("utf8");
}

/** The values of a header, all of them. */
export const headerOf = ({ headers }: RawAnswer, wanted: string): string | undefined =>
  headers.find(([name]) => name === wanted)?.[1];
