/**
 * What the work of a route gives: a JSON-ready body, 200 unless said otherwise, a version where there is one, and for
 * an accepted but unfinished act the path to follow it.
 */
export interface Reply<Body = unknown> {
  body: Body;
  status?: number;
  etag?: string;
  location?: string;
}

/** A file. What it holds is made or handed on while it is sent: any length, in bounded memory. */
export interface FileReply {
  file: { name: string; type: string } & (TextOfFile | BytesOfFile);
}

/** Events for as long as the browser listens: what is sent is made by whoever holds the other end. */
export interface EventsReply {
  events: ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** To be saved. */
interface TextOfFile {
  text: AsyncGenerator<string>;
}

/** `isShown` where a browser may show it in its place; what it is has been decided by its bytes. */
interface BytesOfFile {
  bytes: AsyncGenerator<Uint8Array>;
  size: number;
  isShown: boolean;
}
