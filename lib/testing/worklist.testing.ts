import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { closeVendor } from "@/lib/frankieone/transport";
import { KEPT_OPEN_MS } from "@/lib/sandbox/server";

/** What a vendor of a test was asked. */
export interface Asked {
  page: number;
  limit: number;
  query: URLSearchParams;
  body: { search?: unknown; filters: Record<string, unknown> };
}

/** For tests: a vendor that answers every search with what the test says. `asked` holds the calls, in order. */
export async function startVendor(answer: (asked: Asked) => unknown) {
  const asked: Asked[] = [];
  const respond = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const query = new URL(incoming.url ?? "", "http://vendor").searchParams;
    const limit = Number(query.get("limit"));
    const call = { page: Number(query.get("page") ?? 1), limit, query, body: await bodyOf(incoming) };
    asked.push(call);
    outgoing.setHeader("content-type", "application/json").end(JSON.stringify(answer(call)));
  };
  const server = createServer(
    { keepAliveTimeout: KEPT_OPEN_MS },
    (incoming, outgoing) => void respond(incoming, outgoing),
  );
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    await closeVendor();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { url, asked, close };
}

async function bodyOf(incoming: IncomingMessage): Promise<Asked["body"]> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as Asked["body"];
}

/** For tests: what a browser of our origin sends to search. */
export function searchCall(body: unknown, query = ""): Request {
  const headers = { "content-type": "application/json", "sec-fetch-site": "same-origin" };
  const url = `http://localhost:3000/api/search/serviceprofiles${query}`;
  return new Request(url, { method: "POST", headers, body: JSON.stringify(body) });
}
