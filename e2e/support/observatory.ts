/*
 * What Mozilla's HTTP Observatory makes of one answer over https:
 * https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring (source: mdn/mdn-http-observatory,
 * src/grader/charts.js). What it asks of a whole site is set in the proxy: redirection from http, and the preload list.
 */

/** One answer as it came: headers by their names in small letters, cookies apart, and the document. */
export interface Observed {
  headers: Readonly<Record<string, string | undefined>>;
  cookies: readonly string[];
  html: string;
}

/** What each test adds or takes. */
type Modifiers = Readonly<
  Record<"csp" | "framing" | "corp" | "referrer" | "hsts" | "sniffing" | "cookies" | "cors" | "scripts", number>
>;

/** Bonuses count only from here on. */
const ENOUGH_FOR_BONUS = 90;
const SIX_MONTHS = 15_768_000;
const BROAD = new Set(["*", "http:", "https:", "ftp:"]);

/** The score of an answer, with what it is made of. */
export function observe(seen: Observed): { score: number; modifiers: Modifiers } {
  const { headers } = seen;
  const policy = directivesOf(headers["content-security-policy"]);
  const modifiers: Modifiers = {
    csp: ofPolicy(policy),
    framing: policy.has("frame-ancestors")
      ? 5
      : /^(DENY|SAMEORIGIN)$/i.test(headers["x-frame-options"] ?? "")
        ? 0
        : -20,
    corp: /^same-(origin|site)$/.test(headers["cross-origin-resource-policy"] ?? "") ? 10 : 0,
    referrer: ofReferrer(headers["referrer-policy"]),
    hsts: ofHsts(headers["strict-transport-security"]),
    sniffing: headers["x-content-type-options"] === "nosniff" ? 0 : -5,
    cookies: ofCookies(seen.cookies),
    cors: headers["access-control-allow-origin"] === undefined ? 0 : -50,
    scripts: ofScripts(seen.html),
  };
  const all = Object.values(modifiers);
  const base = 100 + sumOf(all.filter((each) => each < 0));
  const score = base < ENOUGH_FOR_BONUS ? base : base + sumOf(all.filter((each) => each > 0));
  return { score: Math.max(0, score), modifiers };
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

function directivesOf(policy = ""): Map<string, string[]> {
  const parts = policy.split(";").map((part) => part.trim().split(/\s+/));
  return new Map(parts.map(([name = "", ...sources]) => [name, sources] as const).filter(([name]) => name !== ""));
}

function ofPolicy(policy: ReadonlyMap<string, string[]>): number {
  if (policy.size === 0) return -25;
  const sourcesOf = (name: string) => policy.get(name) ?? policy.get("default-src") ?? ["*"];
  const scripts = sourcesOf("script-src");
  const hasNonce = scripts.some((source) => /^'(nonce|sha\d+)-/.test(source));
  const unsafe = (source: string) =>
    BROAD.has(source) || source === "data:" || (source === "'unsafe-inline'" && !hasNonce);
  if (scripts.some(unsafe) || sourcesOf("object-src").some((source) => BROAD.has(source))) return -20;
  if (scripts.includes("'unsafe-eval'")) return -10;
  if (sourcesOf("style-src").some((source) => BROAD.has(source) || /^(data:|'unsafe-inline')$/.test(source))) return 0;
  return policy.get("default-src")?.join() === "'none'" ? 10 : 5;
}

function ofReferrer(policy: string | undefined): number {
  if (policy === undefined) return 0;
  return /^(no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(policy) ? 5 : -5;
}

function ofHsts(header: string | undefined): number {
  const seconds = Number(/max-age=(\d+)/.exec(header ?? "")?.[1] ?? 0);
  if (seconds === 0) return -20;
  return seconds < SIX_MONTHS ? -10 : 0;
}

/** Every cookie of the desk counts as one of a session: none is for scripts. */
function ofCookies(cookies: readonly string[]): number {
  if (cookies.length === 0) return 0;
  if (!cookies.every((each) => /;\s*secure/i.test(each))) return -40;
  if (!cookies.every((each) => /;\s*httponly/i.test(each))) return -30;
  return cookies.every((each) => /;\s*samesite=(lax|strict)/i.test(each)) ? 5 : 0;
}

/** Scripts of another origin without integrity; those of the same origin need none. */
function ofScripts(html: string): number {
  const foreign = [...html.matchAll(/<script[^>]*\ssrc="((?:https?:)?\/\/[^"]*)"/g)];
  return foreign.length === 0 ? 0 : -50;
}
