import { describe, expect, it } from "vitest";
import { refusalOf, stripHeaders } from "./gate";

const HOST = "desk.example";

function request(url: string, { method = "GET", hosts = [HOST], headers = {} as Record<string, string> } = {}) {
  const rawHeaders = [...hosts.flatMap((host) => ["Host", host]), ...Object.entries(headers).flat()];
  return { method, url, rawHeaders, headers };
}
const codeOf = (...given: Parameters<typeof request>) => refusalOf(request(...given), `https://${HOST}`)?.code;

describe("the gate", () => {
  it.each([
    "/",
    "/worklist?q=a%20b",
    "/cases/x/KYC%20Onboarding",
    "/worklist?tag=100%25",
    "/sign-in?callbackUrl=%2Fworklist%3Fa%3D1",
  ])("lets %s pass", (url) => {
    expect(codeOf(url)).toBeUndefined();
  });

  it.each(["/%", "/%zz", "/%ff", "/%c0%ae%c0%ae", "/%u002e", "/x?a=%", "/a%00b"])(
    "refuses the broken encoding of %s",
    (url) => {
      expect(codeOf(url)).toBe("VALIDATION");
    },
  );

  it.each(["//evil.test/", "/\\evil.test", "http://evil.test/", "*", "evil.test:443", ""])(
    "refuses the target %s",
    (url) => {
      expect(codeOf(url)).toBe("VALIDATION");
    },
  );

  it.each(["/api/..", "/api/.%2e", "/api/%2E%2e/ledger", "/api/./ledger", "/api/x\\..\\y", "/worklist/.."])(
    "refuses the path %s, which would be another one behind the gate",
    (url) => expect(codeOf(url, { method: "PATCH" })).toBe("VALIDATION"),
  );

  it.each(["nxtPentityId", "nxtIid"])(
    "refuses the query key %s, with which the framework names a path parameter",
    (key) => expect(codeOf(`/api/ledger?${key}=evil`)).toBe("VALIDATION"),
  );

  it.each(["TRACE", "CONNECT", "OPTIONS", "PUT", "DELETE", "FOO", "get"])("refuses the method %s", (method) => {
    expect(codeOf("/worklist", { method })).toBe("METHOD_NOT_ALLOWED");
  });

  it("refuses no host, two hosts, and another host", () => {
    expect(codeOf("/", { hosts: [] })).toBe("VALIDATION");
    expect(codeOf("/", { hosts: [HOST, HOST] })).toBe("VALIDATION");
    expect(codeOf("/", { hosts: ["evil.test"] })).toBe("MISDIRECTED");
  });

  it.each([HOST, "desk.example:443", "DESK.example:443"])("knows the desk as %s", (host) => {
    expect(codeOf("/", { hosts: [host] })).toBeUndefined();
  });

  it.each(["desk.example:80", "desk.example:4430", "desk.example:443:443", "x@desk.example", "desk.example."])(
    "does not know it as %s",
    (host) => expect(codeOf("/", { hosts: [host] })).toBe("MISDIRECTED"),
  );

  // K20: `proxy_set_header Host $host`, as nginx documents it, sends the name without the port the browser asked for.
  it("knows a desk on a port of its own by that port, and by its name alone", () => {
    const at = (host: string) => refusalOf(request("/", { hosts: [host] }), "http://localhost:3000")?.code;
    expect(at("localhost:3000")).toBeUndefined();
    expect(at("localhost")).toBeUndefined();
    expect(at("LOCALHOST")).toBeUndefined();
  });

  it.each(["localhost:80", "localhost:", "localhost:30000", "evil.test", "evil.test:3000", "xlocalhost", "localhost."])(
    "does not know a desk on localhost:3000 as %s",
    (host) => expect(refusalOf(request("/", { hosts: [host] }), "http://localhost:3000")?.code).toBe("MISDIRECTED"),
  );

  it("knows a desk whose address is one of IPv6 by that address, with its port and without", () => {
    const at = (host: string) => refusalOf(request("/", { hosts: [host] }), "http://[::1]:3000")?.code;
    expect([at("[::1]:3000"), at("[::1]")]).toEqual([undefined, undefined]);
    expect([at("[::1]:80"), at("::1"), at("[::2]")]).toEqual(Array(3).fill("MISDIRECTED"));
  });

  it("answers a health probe under any address", () => {
    expect(codeOf("/healthz", { hosts: ["10.0.0.7:3000"] })).toBeUndefined();
  });

  it("refuses a body that is too long, of unknown length, or for a page", () => {
    const post = (headers: Record<string, string>, url = "/api/x") => codeOf(url, { method: "POST", headers });
    expect(post({ "content-length": "32768" })).toBeUndefined();
    expect(post({ "content-length": "32769" })).toBe("BODY_TOO_LARGE");
    expect(post({ "transfer-encoding": "chunked" })).toBe("LENGTH_REQUIRED");
    expect(post({}, "/worklist")).toBe("METHOD_NOT_ALLOWED");
  });

  it.each([
    "https://evil.test",
    "//evil.test",
    "/%5Cevil.test",
    "/%2509/evil.test",
    "javascript:alert(1)",
    "x",
    "%250d%250aX",
    "http://",
    "/api/x",
  ])("refuses the callbackUrl %s", (wanted) =>
    expect(codeOf(`/sign-in?callbackUrl=${wanted}`)).toBe(wanted === "/%2509/evil.test" ? undefined : "VALIDATION"),
  );

  it("takes away headers a client has no say in", () => {
    const headers = { host: HOST, "x-forwarded-host": "evil.test", "x-middleware-subrequest": "proxy", accept: "*/*" };
    stripHeaders(headers);
    expect(headers).toEqual({ host: HOST, accept: "*/*" });
    const ofPages = { rsc: "1", "next-action": "x" };
    stripHeaders(ofPages, "/worklist");
    expect(ofPages).toEqual({ rsc: "1", "next-action": "x" });
    stripHeaders(ofPages, "/api/auth/csrf");
    expect(ofPages).toEqual({});
  });
});
