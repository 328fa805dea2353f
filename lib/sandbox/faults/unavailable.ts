import type { Fault } from "./fault";

/** 503 in plain text, as a gateway answers; nothing changed. */
export const unavailable: Fault = async () =>
  new Response("upstream connect error or disconnect/reset before headers", { status: 503 });
