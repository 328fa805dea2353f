import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { KEPT_OPEN_MS } from "@/lib/sandbox/server";

/** A call that passes: its path with the query, and its body. */
export interface Passing {
  method: string;
  url: URL;
  body: string;
}

export interface Rewriting {
  /** Happens before the call is passed on. */
  before?: (call: Passing) => void | Promise<void>;
  /** What the desk is answered instead; the answer is JSON. */
  rewrite?: (call: Passing, answer: never) => unknown;
}

/**
 * For tests: a server between the desk and its vendor that does something before it passes a call on, or answers otherwise. In: the
 * address of the vendor; what it does, which may be changed meanwhile. `calls` holds what has passed, in its order.
 */
export async function startProxy(target: () => string, rewriting: Rewriting = {}) {
  const calls: Passing[] = [];
  const passOn = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const url = new URL(incoming.url ?? "/", target());
    const call = { method: incoming.method ?? "GET", url, body: await textOf(incoming) };
    calls.push(call);
    await rewriting.before?.(call);
    const answer = await fetch(url, {
      method: call.method,
      headers: headersOf(incoming),
      body: call.body || undefined,
    });
    const text = await answer.text();
    const isJson = answer.headers.get("content-type")?.includes("json") === true;
    const rewritten = isJson && rewriting.rewrite ? rewriting.rewrite(call, JSON.parse(text) as never) : undefined;
    const type = answer.headers.get("content-type") ?? "application/json";
    outgoing.writeHead(answer.status, { "content-type": type });
    outgoing.end(rewritten === undefined ? text : JSON.stringify(rewritten));
  };
  const server = createServer(
    { keepAliveTimeout: KEPT_OPEN_MS },
    (incoming, outgoing) => void passOn(incoming, outgoing),
  );
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls, rewriting, close };
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** Those of the desk but for what belongs to the connection. */
function headersOf({ headers }: IncomingMessage): Headers {
  const own = new Set(["host", "connection", "content-length", "transfer-encoding", "accept-encoding"]);
  const pairs = Object.entries(headers).flatMap(([name, value]) => [value].flat().map((each) => [name, each] as const));
  return new Headers(pairs.filter(([name, value]) => !own.has(name) && value !== undefined) as [string, string][]);
}
