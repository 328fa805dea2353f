import { createMiddleware } from "hono/factory";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { FAULTS } from "../faults/modes";
import { pause } from "../faults/fault";
import type { LoggedCall } from "../control/callLog";
import type { VendorContext, VendorEnv } from "./context";

const LOGGED_HEADERS = [
  "api_key",
  "content-type",
  "x-frankie-customerid",
  "x-frankie-customerchildid",
  "x-frankie-channel",
  "x-frankie-username",
  "x-frankie-background",
];

function headersOf(context: VendorContext): Record<string, string> {
  const sent = LOGGED_HEADERS.map((name) => [name, context.req.header(name)]);
  return Object.fromEntries(sent.filter(([, value]) => value !== undefined));
}

function opened(context: VendorContext): Promise<LoggedCall> {
  const { sandbox, requestId, body } = context.var;
  const { pathname, search } = new URL(context.req.url);
  return sandbox.log.add({
    method: context.req.method,
    path: pathname,
    query: search.slice(1),
    headers: headersOf(context),
    body,
    status: 0,
    applied: false,
    requestId,
    time: new Date(sandbox.now()).toISOString(),
  });
}

async function playFault(context: VendorContext, call: LoggedCall, apply: () => Promise<Response>) {
  const planned = context.var.sandbox.faults.take(call.method, `${call.path}?${call.query}`);
  if (!planned) return apply();
  call.fault = planned.fault;
  const having = (flag: "isRehearsal" | "isInPart") => () => {
    context.set(flag, true);
    return apply();
  };
  const { pathname, search } = new URL(context.req.url);
  return FAULTS[planned.fault]?.({
    apply,
    rehearse: having("isRehearsal"),
    applyInPart: having("isInPart"),
    outgoing: context.env.outgoing,
    path: pathname + search,
    amount: planned.amount,
  });
}

function answerWith(context: VendorContext, answer: Response): void {
  // Hono merges the headers of an answer already set into a new one; a fault's answer is sent as it is.
  context.res = undefined;
  context.res = answer;
}

/** Gives a vendor call its request id and latency, writes it down, and plays the fault planned for it. */
export const recorded = createMiddleware<VendorEnv>(async (context, next) => {
  const { sandbox } = context.var;
  context.set("requestId", sandbox.nextRequestId());
  context.set("body", await context.req.text());
  context.set("applied", false);
  context.set("isRehearsal", false);
  context.set("isInPart", false);
  const call = await opened(context);
  if (sandbox.settings.latencyMs > 0) await pause(sandbox.settings.latencyMs);
  const answer = await playFault(context, call, async () => {
    await next();
    call.applied = context.var.applied;
    if (context.var.partly) call.partly = true;
    if (context.var.version !== undefined) call.version = context.var.version;
    return context.res;
  });
  call.status = answer?.status ?? 0;
  answerWith(context, answer ?? RESPONSE_ALREADY_SENT);
});
