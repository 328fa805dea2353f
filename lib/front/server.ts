import { createServer, type Server } from "node:http";
import next from "next";
import { HEALTH_PATH, isOfApi, NO_OTHER_PROTOCOL, refusalOf, refusalOfUnreadable, stripHeaders } from "./gate";
import { keepLastWord } from "./lastWord";
import { GUARDED, refuse, refuseSocket } from "./refuse";

/** How long requests in flight may take to end once the server was asked to stop. */
const DRAIN_MS = 20_000;

/** Limits of a connection: a slow or idle client must not hold one for long. */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 15_000,
  maxHeaderSize: 16 * 1024,
  // The gate refuses a request without a host, with a request id.
  requireHostHeader: false,
};
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
  // The framework listens for upgrades on the server it is given, past the gate: this one never gets a connection.
  const app = next({ dev: false, dir, hostname, port, httpServer: createServer() });
  await app.prepare();
  const handle = app.getRequestHandler();
  const ownHost = new URL(origin).host;
  const server = createServer(LIMITS, (request, response) => {
    for (const [name, value] of Object.entries(GUARDED)) response.setHeader(name, value);
    const refusal = refusalOf(request, ownHost);
    if (refusal) return refuse(request, response, refusal);
    if (request.url === HEALTH_PATH) return void response.writeHead(200, PLAIN).end("ok");
    stripHeaders(request.headers, request.url);
    if (isOfApi(request.url)) keepLastWord(request, response);
    return void handle(request, response);
  });
  server.maxConnections = MOST_CONNECTIONS;
  // No page and no route of the desk speaks anything but HTTP.
  for (const other of ["upgrade", "connect"] as const)
    server.on(other, (request, socket) => refuseSocket(socket, NO_OTHER_PROTOCOL(), request));
  server.on("clientError", (error, socket) => refuseSocket(socket, refusalOfUnreadable(error)));
  await listen(server, port, hostname);
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    stop: () => drain(server, () => app.close()),
  };
}

const PLAIN = { "Content-Type": "text/plain", "Cache-Control": "private, no-store" };

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
