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
  "x-middleware-subrequest",
  "x-http-method-override",
  "x-nonce",
];

/** A request as node's parser gives it. `rawHeaders` alternates names and values, duplicates included. */
export interface RawRequest {
  method?: string;
  url?: string;
  rawHeaders: string[];
  headers: Record<string, string | string[] | undefined>;
}

/** Health probes ask by address; everything else must name the desk. */
export const HEALTH_PATH = "/healthz";

/**
 * Judges a request before anything is done with it. In: the request, and the host of the desk's public origin.
 * Out: the refusal, or undefined when it may pass.
 */
export function refusalOf(request: RawRequest, ownHost: string): DeskError | undefined {
  const { method = "", url = "" } = request;
  if (!METHODS.has(method)) return refused("METHOD_NOT_ALLOWED", "The desk knows GET, HEAD, POST and PATCH.");
  if (!/^\/(?![/\\])/.test(url)) return refused("VALIDATION", "The request names no path of the desk.");
  if (!isWellEncoded(url)) return refused("VALIDATION", "The path or query is not correctly percent-encoded.");
  const host = hostRefusal(request, url, ownHost);
  return host ?? bodyRefusal(request, url) ?? callbackRefusal(url);
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

function hostRefusal({ rawHeaders }: RawRequest, url: string, ownHost: string): DeskError | undefined {
  const hosts = rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === "host");
  if (hosts.length !== 1) return refused("VALIDATION", "The request must name one host.");
  if (url === HEALTH_PATH || hosts[0]?.toLowerCase() === ownHost) return undefined;
  return refused("MISDIRECTED", "This is not the address of the desk.");
}

function bodyRefusal({ method, headers }: RawRequest, url: string): DeskError | undefined {
  if (method !== "POST" && method !== "PATCH") return undefined;
  if (!url.startsWith("/api/")) return refused("METHOD_NOT_ALLOWED", "Pages are read; they take no body.");
  if (headers["transfer-encoding"] !== undefined) return refused("LENGTH_REQUIRED", "Say how long the body is.");
  return Number(headers["content-length"] ?? 0) > LARGEST_BODY
    ? refused("BODY_TOO_LARGE", `At most ${LARGEST_BODY} bytes are read.`)
    : undefined;
}

function callbackRefusal(url: string): DeskError | undefined {
  const wanted = new URL(url, "http://own.invalid").searchParams.getAll("callbackUrl");
  const own = wanted.every((each) => each === "/" || ownPath(each) !== "/");
  return own ? undefined : refused("VALIDATION", "callbackUrl is no path of the desk.");
}

/** Takes away the headers a client has no say in. Changes the headers it is given. */
export function stripHeaders(headers: RawRequest["headers"]): void {
  for (const name of NOT_A_CLIENTS) delete headers[name];
}
