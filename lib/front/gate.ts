import { ownPath } from "@/lib/auth/ownPath";
import { DeskError } from "@/lib/errors";

/*
 * What no page and no handler should ever see. The framework behind this gate answers several of these with a 500 of
 * its own, or takes a forged Host for the truth.
 */

/** The methods the desk knows. Which of them a route offers is the route's affair. */
const METHODS = new Set(["GET", "HEAD", "POST", "PATCH"]);

/** Largest body our API takes, in bytes; the handlers read no more either. */
const LARGEST_BODY = 32 * 1024;

/** Headers that would make the framework, or us, believe something a client has no say in. */
const NOT_A_CLIENTS = [
  "x-forwarded-host",
  "x-forwarded-port",
  "x-real-ip",
  "forwarded",
  "x-middleware-subrequest",
  "x-http-method-override",
  "x-nonce",
];

/** The framework's own headers between pages; on a path of our API it would answer them with redirects of its own. */
const OF_PAGES = [
  "rsc",
  "next-action",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
];

/** Query keys by which the framework hands itself path parameters; from a client they are an attempt to replace one. */
const FRAMEWORKS_OWN_KEY = /^nxt[PI]/;

/** A request as node's parser gives it. `rawHeaders` alternates names and values, duplicates included. */
export interface RawRequest {
  method?: string;
  url?: string;
  rawHeaders: string[];
  headers: Record<string, string | string[] | undefined>;
}

/**
 * Probes ask by address; everything else must name the desk. Liveness, which checks nothing; and readiness, which
 * checks database and vendor; and the metrics, which need a token.
 */
export const HEALTH_PATH = "/healthz";
export const READY_PATH = "/readyz";
export const METRICS_PATH = "/metrics";
const PROBED: readonly string[] = [HEALTH_PATH, READY_PATH, METRICS_PATH];

/**
 * Judges a request before anything is done with it. In: the request, and the desk's public origin.
 * Out: the refusal, or undefined when it may pass.
 */
export function refusalOf(request: RawRequest, origin: string): DeskError | undefined {
  const { method = "", url = "" } = request;
  if (!METHODS.has(method)) return refused("METHOD_NOT_ALLOWED", "Use GET, HEAD, POST or PATCH.");
  if (!/^\/(?![/\\])/.test(url)) return refused("VALIDATION", "The request has no valid path.");
  if (!isWellEncoded(url)) return refused("VALIDATION", "The path or query is not correctly percent-encoded.");
  if (isClimbing(url)) return refused("VALIDATION", "The path must not contain “..”.");
  if (isSmuggling(url)) return refused("VALIDATION", "The query has an unknown key.");
  const host = hostRefusal(request, url, origin);
  return host ?? bodyRefusal(request, url) ?? callbackRefusal(url);
}

/** Is this a path of our API, whose every refusal is a problem document? */
export const isOfApi = (url: string | undefined): boolean => /^\/api(?:[/?]|$)/.test(url ?? "");

/** Refuses upgrades to another protocol and requests to connect elsewhere. */
export const NO_OTHER_PROTOCOL = (): DeskError => refused("METHOD_NOT_ALLOWED", "Only HTTP is supported.");

/** The refusal of a request that node could not read to its end. In: the error of node's parser, or of its clock. */
export function refusalOfUnreadable(error: Error & { code?: string }): DeskError {
  if (error.code === "HPE_HEADER_OVERFLOW") return refused("HEADERS_TOO_LARGE", "At most 16 KiB of headers are read.");
  if (error.code === "ERR_HTTP_REQUEST_TIMEOUT")
    return refused("REQUEST_TIMEOUT", "The request did not arrive in time.");
  return refused("VALIDATION", "The request is not valid HTTP.");
}

function refused(code: DeskError["code"], detail: string): DeskError {
  return new DeskError(code, { detail, sent: "no" });
}

/** Well-formed UTF-8 in percent-encoding, and no NUL. */
function isWellEncoded(url: string): boolean {
  try {
    return !decodeURIComponent(url.replace(/\+/g, " ")).includes("\0");
  } catch {
    return false;
  }
}

/** Has the path a segment `.` or `..`? The framework would resolve it after we have judged the path as it was sent. */
function isClimbing(url: string): boolean {
  const [path = ""] = url.split(/[?#]/, 1);
  return path.split(/[/\\]/).some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment));
}

/** Does the query speak to the framework instead of the desk? */
function isSmuggling(url: string): boolean {
  const { searchParams } = new URL(url, "http://own.invalid");
  return [...searchParams.keys()].some((key) => FRAMEWORKS_OWN_KEY.test(key));
}

function hostRefusal({ rawHeaders }: RawRequest, url: string, origin: string): DeskError | undefined {
  const hosts = rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === "host");
  if (hosts.length !== 1) return refused("VALIDATION", "The request must have one Host.");
  if (PROBED.includes(url) || isOwnHost(hosts[0] ?? "", new URL(origin))) return undefined;
  return refused("MISDIRECTED", "This is not Countersign's address.");
}

/**
 * A host may carry the port that its scheme has anyway (RFC 9110, 4.2.3); some proxies and clients write it. It may lack
 * the port that the desk has: nginx's documented `proxy_set_header Host $host` takes it off. That opens nothing: what keeps
 * another site's name from standing for the desk is the name, which still must match, and a port that is written must be
 * the desk's. Whatever was sent, what is behind the gate reads the host of the public origin (`sayWhoAsks`), and writes
 * are held against that whole origin.
 */
function isOwnHost(given: string, { protocol, host, hostname }: URL): boolean {
  const usual = protocol === "https:" ? /:443$/ : /:80$/;
  const name = given.toLowerCase();
  return name === hostname || name === host || name.replace(usual, "") === host;
}

function bodyRefusal({ method, headers }: RawRequest, url: string): DeskError | undefined {
  if (method !== "POST" && method !== "PATCH") return undefined;
  if (!url.startsWith("/api/")) return refused("METHOD_NOT_ALLOWED", "Pages take no body.");
  if (headers["transfer-encoding"] !== undefined) return refused("LENGTH_REQUIRED", "Send a Content-Length.");
  return Number(headers["content-length"] ?? 0) > LARGEST_BODY
    ? refused("BODY_TOO_LARGE", `At most ${LARGEST_BODY} bytes are read.`)
    : undefined;
}

function callbackRefusal(url: string): DeskError | undefined {
  const wanted = new URL(url, "http://own.invalid").searchParams.getAll("callbackUrl");
  const own = wanted.every((each) => each === "/" || ownPath(each) !== "/");
  return own ? undefined : refused("VALIDATION", "callbackUrl is not a path of Countersign.");
}

/** Takes away the headers a client has no say in there. Changes the headers it is given. */
export function stripHeaders(headers: RawRequest["headers"], url?: string): void {
  for (const name of [...NOT_A_CLIENTS, ...(isOfApi(url) ? OF_PAGES : [])]) delete headers[name];
}
