import type { Fault } from "./fault";

/** The answer of a successful change that never happened. */
export const okWithoutApply: Fault = ({ rehearse }) => rehearse();

/** 200 with a page of HTML, as a proxy's sign-in page answers; nothing changed. */
export const htmlOk: Fault = async () =>
  new Response("<!doctype html><title>Sign in</title><h1>Your session has ended</h1>", {
    headers: { "content-type": "text/html; charset=utf-8" },
  });

/** A redirect to another port of this machine; nothing changed. Whoever follows it carries the key along. */
export const redirect: Fault = async ({ amount }) =>
  new Response(null, { status: 302, headers: { location: `http://127.0.0.1:${amount || 9}/elsewhere` } });
