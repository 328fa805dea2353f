import type { Reader } from "@/lib/http/client";

/** One write as a form hands it over: what, against which version, under which key. */
export interface Sending<Body> {
  body: Body;
  etag: string;
  idempotencyKey: string;
}

/** The options of `request` for a write. In: the write and the reader of its answer. */
export function patchWith<Body, Answer>({ body, etag, idempotencyKey }: Sending<Body>, answer: Reader<Answer>) {
  return { method: "PATCH", body, ifMatch: etag, idempotencyKey, answer } as const;
}

/** How every mutation goes out: once, now or not at all. Never queued while offline, never sent again by itself. */
export const ONCE = { networkMode: "always", retry: false } as const;
