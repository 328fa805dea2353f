import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { ulid } from "ulid";
import type { DeskError } from "@/lib/errors";
import { type Problem, toProblem } from "@/lib/http/problem";
import { INERT_POLICY, ONLY_OVER_HTTPS, SECURITY_HEADERS } from "@/lib/http/securityHeaders.mjs";
import { log, pathForLog } from "@/lib/log";

const ALWAYS = {
  ...Object.fromEntries(SECURITY_HEADERS.map(({ key, value }) => [key, value])),
  "Content-Security-Policy": INERT_POLICY,
};
const OVER_HTTPS = { ...ALWAYS, [ONLY_OVER_HTTPS.key]: ONLY_OVER_HTTPS.value };

/**
 * The headers of every answer, also where the framework has none of its own; what needs another policy than this one sets it.
 * In: the desk's public origin. Whether it is https is known from there: a proxy may leave out what the browser came by.
 */
export const guarded = (origin: string) => (origin.startsWith("https:") ? OVER_HTTPS : ALWAYS);

/** Longest path that is logged of a request which no handler has seen. */
const LONGEST_PATH = 200;

/** What is known of a refused request; nothing where not even its first line could be read. */
interface Refused {
  method?: string;
  url?: string;
}

interface SocketRefusal {
  refusal: DeskError;
  /** The desk's public origin. */
  origin: string;
  request?: Refused;
}

/** Node's mark of a connection on which a response is under way; its own default for broken requests goes by it too. */
type Answering = Duplex & { _httpMessage?: ServerResponse };

/** Refuses without reading a body; the connection ends, since the rest of it cannot be trusted. */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: DeskError): void {
  const { status, headers, body } = problemFor(request, refusal);
  response.writeHead(status, { ...headers, Connection: "close" });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Makes the answer of a refusal, and logs it. In: what is known of the request. Out: status, headers, body. */
export function problemFor(request: Refused, refusal: DeskError) {
  const problem = toProblem(refusal, ulid());
  logRefusal(request, problem);
  return { status: problem.status, headers: headersOf(problem), body: JSON.stringify(problem) };
}

/**
 * Refuses on a connection for which node has made no response, and ends it. Where the client is gone, or an answer to an
 * earlier request is on its way, there is nothing left to say.
 */
export function refuseSocket(socket: Duplex, { refusal, origin, request = {} }: SocketRefusal): void {
  if (!socket.writable || (socket as Answering)._httpMessage?.headersSent) return void socket.destroy();
  const { status, headers, body } = problemFor(request, refusal);
  const all = { ...guarded(origin), ...headers, "Content-Length": Buffer.byteLength(body), Connection: "close" };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

function headersOf({ requestId = "" }: Problem): Record<string, string> {
  return {
    "Content-Type": "application/problem+json",
    "Cache-Control": "private, no-store",
    "X-Request-Id": requestId,
  };
}

/** The path without its query, which may hold what somebody searched for, and without secrets. */
function logRefusal({ method, url }: Refused, { requestId, status, code }: Problem): void {
  const path = url && pathForLog(url).slice(0, LONGEST_PATH);
  log().info({ event: "refused-at-the-gate", requestId, method, path, status, code });
}
