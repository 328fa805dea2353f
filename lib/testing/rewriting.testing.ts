import { createServer, type IncomingMessage, request as send, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { KEPT_OPEN_MS } from "@/lib/sandbox/server";

/** A proxy between the desk and its vendor in a test: changes requests and answers. */
export interface Rewriting {
  /** In: the path and query as the desk sent them. */
  ask?: (target: string) => string;
  /** In: the body of the answer. */
  answer?: (body: string, target: string) => string;
}

/** Starts an HTTP server that hands everything on to the vendor. Out: its address, every target as the desk wrote it, and its end. */
export async function startRewriting(vendor: string, { ask = (target) => target, answer = (body) => body }: Rewriting) {
  const targets: string[] = [];
  const handOn = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { url: target = "", method } = incoming;
    targets.push(target);
    const body = await bytesOf(incoming);
    const onward = send(new URL(ask(target), vendor), { method, headers: incoming.headers }, (came) => {
      void bytesOf(came).then((bytes) => reply(outgoing, came, answer(bytes.toString(), target)));
    });
    onward.end(body);
  };
  const server = createServer(
    { keepAliveTimeout: KEPT_OPEN_MS },
    (incoming, outgoing) => void handOn(incoming, outgoing),
  );
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, targets, close };
}

function reply(outgoing: ServerResponse, { statusCode, headers }: IncomingMessage, body: string): void {
  outgoing.writeHead(statusCode ?? 502, { "content-type": headers["content-type"] ?? "application/json" }).end(body);
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
