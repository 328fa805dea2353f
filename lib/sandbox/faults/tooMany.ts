import type { Fault } from "./fault";

/** 429 in plain text with `Retry-After: amount` seconds; nothing changed. The vendor documents neither (handbook 2.12). */
export const tooMany: Fault = async ({ amount }) =>
  new Response("rate limit exceeded", { status: 429, headers: { "retry-after": String(amount) } });
