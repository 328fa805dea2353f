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

/** A file to be saved. Its text is made while it is sent: any length, in bounded memory. */
export interface FileReply {
  file: { name: string; type: string; text: AsyncGenerator<string> };
}
