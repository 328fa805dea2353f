import type { Fault } from "./fault";

/**
 * A redirect to another port of this machine (`amount`, or one where nobody listens); nothing changed. A client that
 * follows it sends the key along.
 */
export const redirect =
  (status: number): Fault =>
  async ({ amount, path }) =>
    new Response(null, { status, headers: { location: `http://127.0.0.1:${amount || 9}${path}` } });

/** A redirect to the very address that was called, and nothing changed. */
export const redirectToItself: Fault = async ({ path }) =>
  new Response(null, { status: 307, headers: { location: path } });
