import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import next from "next";
import { ulid } from "ulid";
import type { DeskError } from "@/lib/errors";
import { toProblem } from "@/lib/http/problem";
import { INERT_POLICY, SECURITY_HEADERS } from "@/lib/http/securityHeaders.mjs";
import { HEALTH_PATH, refusalOf, stripHeaders } from "./gate";

/** How long requests in flight may take to end once the server was asked to stop. */
const DRAIN_MS = 20_000;

/** Limits of a connection: a slow or idle client must not hold one for long. */
const LIMITS = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 15_000, maxHeaderSize: 16 * 1024 };
const MOST_CONNECTIONS = 2_000;

export interface FrontOptions {
  port: number;
  hostname: string;
  /** The folder of the built app. */
  dir: string;
  /** The desk's public origin, such as https://desk.example. */
  origin: string;
}

export interface RunningFront {
  port: number;
  /** Takes no more requests, lets those in flight end (20 s at most), then ends. */
  stop: () => Promise<void>;
}

/**
 * Serves the desk: Next's handler in this process behind the gate. Rejects when the port is taken or the app is not
 * built.
 */
export async function startFront({ port, hostname, dir, origin }: FrontOptions): Promise<RunningFront> {
  const app = next({ dev: false, dir, hostname, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const ownHost = new URL(origin).host;
  const server = createServer(LIMITS, (request, response) => {
    // Redirects of the framework's own would have none; what needs another policy than this one sets it.
    for (const [name, value] of Object.entries(GUARDED)) response.setHeader(name, value);
    const refusal = refusalOf(request, ownHost);
    if (refusal) return refuse(request, response, refusal);
    if (request.url === HEALTH_PATH) return void response.writeHead(200, PLAIN).end("ok");
    stripHeaders(request.headers);
    return void handle(request, response);
  });
  server.maxConnections = MOST_CONNECTIONS;
  // No page and no route of the desk speaks anything but HTTP.
  server.on("upgrade", (_, socket) => socket.destroy());
  server.on("connect", (_, socket) => socket.destroy());
  await listen(server, port, hostname);
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    stop: () => drain(server, () => app.close()),
  };
}

const GUARDED = {
  ...Object.fromEntries(SECURITY_HEADERS.map(({ key, value }) => [key, value])),
  "Content-Security-Policy": INERT_POLICY,
};
const PLAIN = { "Content-Type": "text/plain", "Cache-Control": "private, no-store" };

/** Refuses without reading a body; the connection ends, since the rest of it cannot be trusted. */
function refuse(request: IncomingMessage, response: ServerResponse, refusal: DeskError): void {
  const problem = toProblem(refusal, ulid());
  response.writeHead(problem.status, { ...PLAIN, "Content-Type": "application/problem+json", Connection: "close" });
  response.end(request.method === "HEAD" ? undefined : JSON.stringify(problem));
}

function listen(server: Server, port: number, hostname: string): Promise<void> {
  return new Promise((listening, failed) => {
    server.once("error", failed);
    server.listen(port, hostname, () => {
      server.off("error", failed);
      listening();
    });
  });
}

async function drain(server: Server, closeApp: () => Promise<void>): Promise<void> {
  const deadline = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  const closed = new Promise<void>((done) => server.close(() => done()));
  // A connection whose last answer comes after this would otherwise stay for the whole keep-alive time.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  server.closeIdleConnections();
  await closed;
  clearInterval(sweep);
  clearTimeout(deadline);
  await closeApp();
}
