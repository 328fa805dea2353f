import type { Fault } from "./fault";

/** 429 in plain text; nothing changed. The vendor documents neither (handbook 2.12). */
const tooMany = (headers: Record<string, string>) =>
  new Response("rate limit exceeded", { status: 429, headers: { "content-type": "text/plain", ...headers } });

/** `Retry-After: amount` seconds. */
export const tooManySeconds: Fault = async ({ amount }) => tooMany({ "retry-after": String(amount) });

/** `Retry-After` as an HTTP date, `amount` seconds from now. */
export const tooManyDate: Fault = async ({ amount }) =>
  tooMany({ "retry-after": new Date(Date.now() + amount * 1_000).toUTCString() });

/** A `Retry-After` nobody can obey: negative, a thousand years, no number at all. */
export const tooManyNegative: Fault = async () => tooMany({ "retry-after": "-5" });
export const tooManyForEver: Fault = async () => tooMany({ "retry-after": "31556952000" });
export const tooManyGarbage: Fault = async () => tooMany({ "retry-after": "soon" });

/** No `Retry-After`. */
export const tooManySilent: Fault = async () => tooMany({});
