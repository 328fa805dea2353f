import { createServer, type IncomingMessage, request as forward, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { appendFileSync, writeFileSync } from "node:fs";
import { KEPT_OPEN_MS } from "@/lib/sandbox/server";

/** One request the desk sent to its vendor, as it went over the wire. */
export interface Recorded {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}

export interface RecordingProxy {
  url: string;
  close: () => Promise<void>;
}

/**
 * Stands between the desk and the sandbox and writes down every request, one JSON line each. That the journeys run
 * through it proves that another base URL is all it takes. In: where to send on to, and the file to write.
 */
export async function startRecordingProxy(target: string, file: string): Promise<RecordingProxy> {
  writeFileSync(file, "");
  const server = createServer({ keepAliveTimeout: KEPT_OPEN_MS }, (incoming, answer) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const body = Buffer.concat(chunks);
      appendFileSync(file, `${JSON.stringify(recordOf(incoming, body.toString()))}\n`);
      const { method, url, headers } = incoming;
      const onward = forward(new URL(url ?? "/", target), { method, headers }, (reply) => {
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(answer);
        reply.on("error", () => answer.destroy());
      });
      onward.on("error", () => answer.destroy());
      onward.end(body);
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => stop(server) };
}

function recordOf({ method = "", url = "", headers }: IncomingMessage, body: string): Recorded {
  const flat = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  return { method, path: url, headers: Object.fromEntries(flat) as Record<string, string>, body };
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((closed) => server.close(() => closed()));
}
