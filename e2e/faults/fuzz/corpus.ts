import { STORY } from "@/lib/sandbox/story/handles";
import { decoded } from "./attacks";
import { OWN_HOST, OWN_ORIGIN } from "./headers";
import { type Route, targetOf } from "./routes";
import type { Shot } from "./shot";

/*
 * Path parameters that climb, split, smuggle or break a URL, as they go over the wire. Each in the place of every path
 * parameter of every route, read and written, and in the places of ids in queries and bodies.
 */
export const WIRE: readonly string[] = [
  ...["../kyc", "%2e%2e/kyc", "./", "%2e/", "..", "."],
  ...["..%2f..%2fx", "..%2F..%2Fx", "%2e%2e%2f%2e%2e%2fx", "..%2f..%2f..%2faudit"],
  ...["%252e%252e%252fadmin", "%25252e%25252e%25252fadmin", "%2e%2e", ".%2e", "%2E."],
  ...["a%5c..%5cb", "a\\b", "..%5c..%5cx", "a%3Fx=1", "a%23frag", "a?x=1", "a#frag"],
  ...["a%0d%0aX-Y:1", "a%0aX", "a%09b", "a%00b", "%00", "..;", "..;/x", "a;b=c", "a%3Bb=c"],
  ...["%ff", "%c0%ae%c0%ae", "%", "%zz", "%u002e", "%2", "a%"],
  ...["%E2%80%8B", "%EF%BC%8E%EF%BC%8E", "%20", "%E2%80%A4%E2%80%A4", "%E2%88%95", "%EF%BC%8F", "%C2%85"],
  ...["/", "//", "a/", "/a", "//evil.test/x", "https://evil.test/x", "%2f%2fevil.test%2fx", "%5c%5cevil.test%5cx"],
  ...["a".repeat(3_000), "a".repeat(20_000), ".evil.test", "@evil.test", "%40evil.test", "__proto__", "constructor"],
];

const IN_QUERIES: readonly (readonly [path: string, key: string])[] = [
  ["/api/operations", "entityId"],
  ["/api/operations", "serviceName"],
  ["/api/workflows", "serviceName"],
  ["/api/ledger", "entityId"],
  ["/api/ledger", "operationId"],
  ["/api/ledger", "actor"],
];
const STRANGE_QUERIES = [
  ...["id=other&id=x", "nxtPid=evil", "nxtPentityId=evil", "page=-1", "page=1e9", "page=0x10", "limit=100000"],
  ...["limit[]=1", "sort=__proto__", "limit=-1", "limit=1e400", "before=-1"],
];

const { entityId, serviceName, workflowName, workflowExecutionId } = STORY.pepReview;
/** Takes the place of an id of ours; of an operation or a proposal it is aimed at one there is. */
export const SOME_ID = "01J9ZZZZZZZZZZZZZZZZZZZZZZ";
const GOOD: Record<string, string> = {
  ...{ entityId, workflowExecutionId, serviceName, id: SOME_ID },
  ...{ workflowName: encodeURIComponent(workflowName), nextauth: "csrf", path: "nothing", resultKind: "aml" },
};

/** Words that mean something to the desk, to a database, to a spreadsheet or to a pattern, where people write. */
const WORDS: readonly string[] = [
  ...[
    "\0",
    "a\0b",
    "\ud83d",
    "Taking it now [ref 01J9ZZZZZZZZZZZZZZZZZZZZZZ]",
    "[\u200bref 1]",
    "[ REF 01J9ZZZZZZZZZZZZZZZZZZZZZZ ]",
  ],
  ...["{status}".repeat(25), "{status} ".repeat(400), " ".repeat(3_900), ".".repeat(3_900), "[ref ".repeat(700)],
  ...["Smith;=cmd|'/c calc'!A0;", "\u3000=1", "9".repeat(400)],
];

/** The bodies that hold somebody's words. */
const WITH_WORDS: readonly (readonly [path: string, body: (value: string) => object])[] = [
  ["/api/officers/child-account", (childAccount) => ({ childAccount })],
  ["/api/templates", (text) => ({ title: "Seen", text, forms: [] })],
  ["/api/templates", (title) => ({ title, text: "Seen", forms: [] })],
  ["/api/views", (name) => ({ name, params: "" })],
  ["/api/search/serviceprofiles", (assignee) => ({ filters: { assignees: [assignee] } })],
];

/** The bodies that hold an id or a name of the vendor's. */
const IN_BODIES: readonly (readonly [path: string, method: string, body: (value: string) => object])[] = [
  [
    `/api/individuals/${entityId}/serviceprofiles/${serviceName}`,
    "PATCH",
    (value) => ({ serviceProfile: { currentWorkflowName: value } }),
  ],
  ["/api/sessions/end", "POST", (id) => ({ id })],
  ["/api/search/serviceprofiles", "POST", (value) => ({ filters: { states: [value] } })],
];

export interface Row {
  /** What is written where, for the one who reads about a failure. */
  place: string;
  shot: Shot;
}

/** Every row of the corpus against the routes there are. */
export function corpus(routes: readonly Route[]): Row[] {
  const inPaths = routes.flatMap((route) =>
    route.params.flatMap((name) =>
      WIRE.flatMap((value) => ["GET", "PATCH"].map((method) => inPath(route, name, value, method))),
    ),
  );
  const inQueries = IN_QUERIES.flatMap(([path, key]) => WIRE.map((value) => row("GET", `${path}?${key}=${value}`)));
  const strange = routes
    .filter(({ methods }) => methods.includes("GET"))
    .flatMap((route) => STRANGE_QUERIES.map((query) => row("GET", `${targetOf(route, GOOD)}?${query}`)));
  const inBodies = IN_BODIES.flatMap(([path, method, body]) =>
    WIRE.map((value) => row(method, path, body(decoded(value)))),
  );
  const words = WITH_WORDS.flatMap(([path, body]) => WORDS.map((value) => row("POST", path, body(value))));
  return [...inPaths, ...inQueries, ...strange, ...inBodies, ...words];
}

function inPath(route: Route, name: string, value: string, method: string): Row {
  const meant = Object.fromEntries(
    route.params.map((each) => [each, decoded(each === name ? value : (GOOD[each] ?? ""))]),
  );
  return row(method, targetOf(route, { ...GOOD, [name]: value }), {}, meant);
}

function row(method: string, target: string, json: object = {}, meant: Record<string, string> = {}): Row {
  const body = method === "GET" ? undefined : Buffer.from(JSON.stringify(json));
  const ofBody: [string, string][] = body
    ? [
        ["Content-Type", "application/json"],
        ["Content-Length", String(body.length)],
        ["Idempotency-Key", "3f0c0d0e-0000-4000-8000-000000000000"],
        ["If-Match", `"${"A".repeat(43)}"`],
      ]
    : [];
  const headers: [string, string][] = [
    ["Host", OWN_HOST],
    ["Origin", OWN_ORIGIN],
    ["Sec-Fetch-Site", "same-origin"],
    ...ofBody,
  ];
  const shot: Shot = { attacker: "lead", meant, asksForVersion: false, request: { method, target, headers, body } };
  return { place: `${method} ${target.slice(0, 160)} ${json && body ? body.toString().slice(0, 120) : ""}`, shot };
}
