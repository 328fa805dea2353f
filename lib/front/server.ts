import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import next from "next";
import {
  HEALTH_PATH,
  METRICS_PATH,
  isOfApi,
  NO_OTHER_PROTOCOL,
  READY_PATH,
  refusalOf,
  refusalOfUnreadable,
  stripHeaders,
} from "./gate";
import { clientAddress } from "@/lib/auth/address";
import { answerMetrics } from "@/lib/background/metrics";
import { answerReadiness } from "@/lib/background/readiness";
import { authCookies } from "@/lib/auth/cookies";
import { DeskError } from "@/lib/errors";
import { countRequest } from "@/lib/metrics";
import { keepSpan } from "@/lib/trace";
import { boundConnections } from "./connections";
import { keepLastWord } from "./lastWord";
import { guarded, refuse, refuseSocket } from "./refuse";
import { inRequestSpan } from "./requestSpan";
import { type NameOfRoute, routesOf } from "./routes";
import { clientOf, ClientQueues } from "./clientQueues";

/** How long requests in flight may take to end once the server was asked to stop. */
const DRAIN_MS = 20_000;

/** How long a connection may take: a slow or idle client must not hold one for long. */
export const CLOCKS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 15_000,
  // Node looks at the first two only so often; its own half a minute would triple them.
  connectionsCheckingInterval: 1_000,
};
const LIMITS = {
  ...CLOCKS,
  maxHeaderSize: 16 * 1024,
  // The gate refuses a request without a host, with a request id.
  requireHostHeader: false,
};
const MOST_CONNECTIONS = 2_000;
/** A quarter: an office behind one address has fewer. */
const MOST_CONNECTIONS_OF_ONE = 500;

export interface FrontOptions {
  port: number;
  hostname: string;
  /** The folder of the built app. */
  dir: string;
  /** The desk's public origin, such as https://desk.example. */
  origin: string;
  /** How many proxies are in front of the desk. */
  trustedProxies: number;
  /** What `/metrics` asks for; without one there are none. */
  metricsToken?: string;
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
export async function startFront(options: FrontOptions): Promise<RunningFront> {
  const { port, hostname, dir, origin, trustedProxies, metricsToken } = options;
  // The framework listens for upgrades on the server it is given, past the gate: this one never gets a connection.
  const app = next({ dev: false, dir, hostname, port, httpServer: createServer() });
  await app.prepare();
  const handle = app.getRequestHandler();
  const turns = new ClientQueues();
  const routeOf = routesOf(dir);
  const { session } = authCookies(origin);
  const server = createServer(LIMITS, (request, response) => {
    for (const [name, value] of Object.entries(guarded(origin))) response.setHeader(name, value);
    const refusal = refusalOf(request, origin);
    if (refusal) return refuse(request, response, refusal);
    if (request.url === HEALTH_PATH) return void response.writeHead(200, PLAIN).end("ok");
    if (request.url === READY_PATH) return void answerReadiness(response);
    if (request.url === METRICS_PATH) return void answerMetrics(request, response, metricsToken);
    countWhenAnswered(request, response, routeOf);
    stripHeaders(request.headers, request.url);
    sayWhoAsks(request, { origin, trustedProxies });
    if (isOfApi(request.url)) keepLastWord(request, response);
    const serve = (end: () => void) => {
      // The client that waited may be gone by now.
      if (response.destroyed) return end();
      response.once("close", end);
      void handle(request, response);
    };
    inRequestSpan(request, response, routeOf, () => {
      const taken = turns.take(whoAsks(request, session.name), keepSpan(serve));
      if (!taken) refuse(request, response, tooManyOfOne());
    });
  });
  const mostOfOne = trustedProxies > 0 ? undefined : MOST_CONNECTIONS_OF_ONE;
  boundConnections(server, { most: MOST_CONNECTIONS, mostOfOne });
  // No page and no route of the desk speaks anything but HTTP.
  for (const other of ["upgrade", "connect"] as const)
    server.on(other, (request, socket) => refuseSocket(socket, { refusal: NO_OTHER_PROTOCOL(), origin, request }));
  server.on("clientError", (error, socket) => refuseSocket(socket, { refusal: refusalOfUnreadable(error), origin }));
  await listen(server, port, hostname);
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    stop: () => drain(server, () => app.close()),
  };
}

/** Counts a request once its answer has gone or its client has. */
function countWhenAnswered(
  { method = "", url }: IncomingMessage,
  response: ServerResponse,
  routeOf: NameOfRoute,
): void {
  const started = performance.now();
  response.once("close", () => {
    const { statusCode: status, writableFinished } = response;
    const labels = { method, route: routeOf(url), status: writableFinished ? status : 499 };
    countRequest(labels, (performance.now() - started) / 1_000);
  });
}

/** What is behind this server reads one host, one address and one scheme: ours to say, whatever the client or a proxy wrote. */
function sayWhoAsks({ headers, socket }: IncomingMessage, { origin, trustedProxies }: Own): void {
  const { host, protocol } = new URL(origin);
  const forwarded = [headers["x-forwarded-for"] ?? []].flat().join(",");
  headers.host = host;
  headers["x-forwarded-for"] = clientAddress(socket.remoteAddress, forwarded, trustedProxies);
  headers["x-forwarded-proto"] = protocol.slice(0, -1);
}
type Own = Pick<FrontOptions, "origin" | "trustedProxies">;

function whoAsks({ headers }: IncomingMessage, sessionCookie: string): string {
  return clientOf(headers.cookie, sessionCookie, String(headers["x-forwarded-for"]));
}

function tooManyOfOne(): DeskError {
  const detail = "Too many of your requests are waiting already. Try again in a few seconds.";
  return new DeskError("OVERLOADED", { detail, sent: "no", retryAfterSeconds: 5 });
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
