import fc from "fast-check";
import { CURRENT_VERSION } from "./shot";

type Headers = readonly (readonly [name: string, value: string])[];

/** Takes the place of the desk's own host, or of its origin, when a request is aimed. */
export const OWN_HOST = "own-host";
export const OWN_ORIGIN = "own-origin";

const VERSION = `"${"A".repeat(43)}"`;

/** What a page of the desk sends. In: a body's type and length for methods with one. */
function harmless(key: string, version: string, length: number | undefined): Headers {
  const always: Headers = [
    ["Host", OWN_HOST],
    ["Origin", OWN_ORIGIN],
    ["Sec-Fetch-Site", "same-origin"],
  ];
  if (length === undefined) return always;
  const ofBody: Headers = [
    ["Content-Type", "application/json"],
    ["Content-Length", String(length)],
  ];
  return [...always, ...ofBody, ["Idempotency-Key", key], ["If-Match", version]];
}

type Edit = (headers: Headers) => Headers;
const without =
  (name: string): Edit =>
  (headers) =>
    headers.filter(([each]) => each !== name);
const instead =
  (name: string, value: string): Edit =>
  (headers) => [...without(name)(headers), [name, value]];
const also =
  (name: string, value: string): Edit =>
  (headers) => [...headers, [name, value]];

/** Sections 3 and 6 of the attacks, one header at a time. */
const EDITS: readonly Edit[] = [
  ...["cross-site", "same-site", "none", "x"].map((site) => instead("Sec-Fetch-Site", site)),
  ...["https://evil.test", "null", "http://localhost:1", "HTTP://LOCALHOST", "https://localhost.evil.test"].map(
    (origin): Edit =>
      (headers) =>
        without("Sec-Fetch-Site")(instead("Origin", origin)(headers)),
  ),
  (headers) => without("Origin")(without("Sec-Fetch-Site")(headers)),
  (headers) => [...without("Origin")(without("Sec-Fetch-Site")(headers)), ["Referer", "https://evil.test/"]],
  ...["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"].map((type) =>
    instead("Content-Type", type),
  ),
  ...[
    "application/json; charset=utf-16",
    "application/xml",
    "application/json-patch+json",
    "application/json, text/plain",
  ].map((type) => instead("Content-Type", type)),
  ...["Content-Type", "Idempotency-Key", "If-Match", "Host", "Content-Length"].map(without),
  ...["*", `W/${VERSION}`, `${VERSION}, ${VERSION}`, "x", VERSION, '"'].map((version) => instead("If-Match", version)),
  ...["x", "", "00000000-0000-0000-0000-00000000000g", "'; drop table operations; --"].map((key) =>
    instead("Idempotency-Key", key),
  ),
  ...["evil.test", "own-host.evil.test", "127.0.0.1", "localhost:1@evil.test"].map((host) => instead("Host", host)),
  also("Host", "evil.test"),
  ...["X-Frankie-Username", "x-frankie-username", "X_Frankie_Username"].map((name) => also(name, "boss@evil.test")),
  also("X-Frankie-CustomerID", "00000000-0000-4000-8000-000000000000"),
  also("X-Frankie-CustomerChildID", "00000000-0000-4000-8000-000000000001"),
  also("X-Frankie-Channel", "portal"),
  ...["api_key", "API_KEY", "api-key"].map((name) => also(name, "stolen")),
  ...["X-Forwarded-Host", "X-Forwarded-Server", "X-Original-URL", "X-Rewrite-URL"].map((name) =>
    also(name, "evil.test"),
  ),
  also("Forwarded", "host=evil.test;proto=https"),
  ...["1.2.3.4", "::1, 127.0.0.1", "x".repeat(300)].map((address) => also("X-Forwarded-For", address)),
  also("X-Forwarded-Proto", "https"),
  also("X-HTTP-Method-Override", "PATCH"),
  ...["proxy", "src/middleware:src/middleware:src/middleware:src/middleware:src/middleware"].map((name) =>
    also("x-middleware-subrequest", name),
  ),
  also("x-nonce", "x"),
  also("RSC", "1"),
  also("Next-Action", "4".repeat(40)),
  also("Next-Router-State-Tree", "%5B%22%22%5D"),
  also("x-invoke-path", "/api/ledger"),
  also("x-matched-path", "/api/ledger"),
  ...["Bearer %", "Bearer ", "Bearer a.b.c", "Basic eDp5"].map((value) => also("Authorization", value)),
  also("Cookie", "next-auth.session-token=a.b.c.d.e; __Host-next-auth.session-token=%ff"),
  also("Cookie", `junk=${"j".repeat(9_000)}`),
  also("Cookie", `junk=${"j".repeat(20_000)}`),
  (headers) => [...headers, ...Array.from({ length: 1_500 }, (_, index): [string, string] => [`X-${index}`, "x"])],
  also("Transfer-Encoding", "chunked"),
  also("Transfer-Encoding", "gzip, chunked"),
  also("Content-Length", "3"),
  instead("Content-Length", "-1"),
  instead("Content-Length", "40000000"),
  also("Content-Encoding", "gzip"),
  also("Expect", "100-continue"),
  also("Upgrade", "websocket"),
  (headers) => [...headers, ["Connection", "Upgrade"], ["Upgrade", "h2c"]],
  also("Accept", "text/html"),
  also("Accept-Encoding", "gzip"),
  also("Range", "bytes=0-10"),
  also("If-None-Match", "*"),
  also("Origin", "https://evil.test"),
  also("X-Long", "l".repeat(12_000)),
  also("X-Latin", "\u00e9\u00ff"),
  also("Bad Name", "x"),
];

/** The headers of an attack: mostly a page's own, else with one to three things wrong. */
export function headers(length: number | undefined): fc.Arbitrary<Headers> {
  const version = fc.oneof({ weight: 5, arbitrary: fc.constant(CURRENT_VERSION) }, fc.constant(VERSION));
  const edits = fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.array(fc.constantFrom(...EDITS), { minLength: 1, maxLength: 3 }) },
  );
  return fc
    .tuple(fc.uuid(), version, edits)
    .map(([key, wanted, wrong]) => wrong.reduce((sofar, edit) => edit(sofar), harmless(key, wanted, length)));
}
