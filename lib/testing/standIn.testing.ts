import { createServer, type IncomingMessage, request as send, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { KEPT_OPEN_MS } from "@/lib/sandbox/server";

/** What a test's vendor says to a path in the place of the sandbox; undefined leaves it to the sandbox. */
export type Says = (path: string) => unknown;

/**
 * Starts a server that answers some paths of the vendor as a test has it, and hands the rest on to the sandbox. In: the sandbox's
 * address. Out: its own, every path that was asked, how to change what it says, and its end.
 */
export async function startStandIn(vendor: string) {
  let says: Says = () => undefined;
  const asked: string[] = [];
  const server = createServer({ keepAliveTimeout: KEPT_OPEN_MS }, (incoming, outgoing) => {
    const target = incoming.url ?? "";
    asked.push(target);
    const body = says(target);
    if (body === undefined) return handOn(vendor, incoming, outgoing);
    outgoing.setHeader("content-type", "application/json").end(typeof body === "string" ? body : JSON.stringify(body));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    say: (next: Says) => void (says = next),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
export type StandIn = Awaited<ReturnType<typeof startStandIn>>;

function handOn(vendor: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { url: target = "", method, headers } = incoming;
  const onward = send(new URL(target, vendor), { method, headers }, (came) => {
    outgoing.writeHead(came.statusCode ?? 502, came.headers);
    came.pipe(outgoing);
  });
  incoming.pipe(onward);
}
