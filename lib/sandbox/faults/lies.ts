import type { Fault } from "./fault";

const PAGE = "<!doctype html><title>Sign in</title><h1>Your session has ended</h1>";
const page = (status: number) =>
  new Response(PAGE, { status, headers: { "content-type": "text/html; charset=utf-8" } });

/** The answer of a successful change that never happened. */
export const okWithoutApply: Fault = ({ rehearse }) => rehearse();

/** 200 with a page of HTML, as a proxy's sign-in page answers; nothing changed. */
export const htmlOk: Fault = async () => page(200);

/** A refusal that is not the vendor's: 403 with a page of HTML, as a firewall answers; nothing changed. */
export const htmlForbidden: Fault = async () => page(403);

/** 204 without a body, although the change was applied. */
export const emptyAfterApply: Fault = async ({ apply }) => {
  await apply();
  return new Response(null, { status: 204 });
};
