import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import type { Fault } from "./fault";

const MEGABYTE = "x".repeat(1_048_576);

/** The honest answer with so many megabytes of padding in it, still valid JSON. */
async function* padded(answer: Response, megabytes: number): AsyncGenerator<Buffer> {
  const text = await answer.text();
  yield Buffer.from(`{"padding":"`);
  for (let sent = 0; sent < megabytes; sent++) yield Buffer.from(MEGABYTE);
  yield Buffer.from(`",${text.slice(text.indexOf("{") + 1)}`);
}

const asJson = ({ status }: Response, stream: Readable, headers: Record<string, string> = {}) => {
  // A client that leaves in the middle ends the stream; that is no fault of ours.
  stream.on("error", () => undefined);
  const body = Readable.toWeb(stream) as ReadableStream<Uint8Array>;
  return new Response(body, { status, headers: { "content-type": "application/json", ...headers } });
};

/** Applied, and answered with `amount` megabytes (20) of valid JSON. */
export const huge: Fault = async ({ apply, amount }) => {
  const answer = await apply();
  return asJson(answer, Readable.from(padded(answer, amount || 20)));
};

/** Applied, and answered with a few kilobytes of gzip that unpack to `amount` megabytes (256). */
export const bomb: Fault = async ({ apply, amount }) => {
  const answer = await apply();
  const packed = Readable.from(padded(answer, amount || 256)).pipe(createGzip({ level: 1 }));
  return asJson(answer, packed, { "content-encoding": "gzip" });
};

/** Applied, and answered in plain JSON that claims to be gzip. */
export const gzipLie: Fault = async ({ apply }) => {
  const answer = await apply();
  const headers = new Headers(answer.headers);
  headers.set("content-encoding", "gzip");
  return new Response(answer.body, { status: answer.status, headers });
};
