import { describe, expect, it } from "vitest";
import { classifyFailure, classifyStatus, parseRetryAfter, safeRequestId } from "./errors";

const envelope = (errorCode: unknown) => ({
  errorCode,
  errorMsg: "text of the vendor",
  requestId: "01HN9XHZN6MGXM9JXG50K59Q85",
});

describe("a status of the vendor", () => {
  it.each([
    [400, "API-0400", "UPSTREAM_REJECTED"],
    [400, "API-0400,", "UPSTREAM_REJECTED"],
    [400, "VAL-0404", "NOT_FOUND"],
    [401, "AUTH-0002,", "UPSTREAM_AUTH"],
    [403, "ENT-1010,", "NOT_FOUND"],
    [404, "VAL-404", "NOT_FOUND"],
    [409, "API-0409", "UPSTREAM_REJECTED"],
    [422, 17, "UPSTREAM_REJECTED"],
  ])("%i in the vendor's envelope (%s) is a definite refusal: %s", (status, errorCode, code) => {
    expect(classifyStatus(status, envelope(errorCode))).toMatchObject({
      code,
      applied: "no",
      facts: { refused: true },
    });
  });

  it("K19: 401 without the envelope says that our credentials are refused, and still that the change may have been made", () => {
    expect(classifyStatus(401, undefined)).toMatchObject({ applied: "maybe", code: "UPSTREAM_AUTH" });
  });

  it.each([400, 403, 404, 409])("%i without the envelope may have been applied: a gateway spoke", (status) => {
    expect(classifyStatus(status, undefined)).toMatchObject({ applied: "maybe", code: "UPSTREAM_BAD_RESPONSE" });
  });

  it.each([500, 502, 503, 504, 301, 302, 307, 308])("%i may have been applied, whatever its body says", (status) => {
    expect(classifyStatus(status, envelope("SYS-500")).applied).toBe("maybe");
  });

  it("429 was not acted upon", () => {
    expect(classifyStatus(429, undefined, "7")).toMatchObject({ applied: "no", facts: { retryAfterSeconds: 7 } });
  });

  it("hands on no text of the vendor", () => {
    expect(JSON.stringify(classifyStatus(400, envelope("API-0400")).toDeskError().facts)).not.toContain("text of");
  });
});

describe("a failure before anything left", () => {
  it.each(["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "UND_ERR_CONNECT_TIMEOUT", "EHOSTUNREACH"])(
    "%s was not applied",
    (code) => {
      expect(classifyFailure(Object.assign(new Error("x"), { code }))).toMatchObject({
        code: "UPSTREAM_UNAVAILABLE",
        applied: "no",
      });
    },
  );

  it.each([
    "ERR_TLS_CERT_ALTNAME_INVALID",
    "CERT_HAS_EXPIRED",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "ERR_SSL_WRONG_VERSION_NUMBER",
  ])("%s was not applied", (code) => {
    expect(classifyFailure(Object.assign(new Error("x"), { code }))).toMatchObject({
      code: "UPSTREAM_TLS",
      applied: "no",
    });
  });

  it("anything we do not know may have been applied", () => {
    expect([classifyFailure(new Error("x")).applied, classifyFailure("x").applied]).toEqual(["maybe", "maybe"]);
  });
});

describe("Retry-After", () => {
  const now = Date.parse("2026-11-23T00:00:00Z");
  it.each([
    ["5", 5],
    ["1000000000", 60],
    ["Mon, 23 Nov 2026 00:00:09 GMT", 9],
    ["Sun, 22 Nov 2026 00:00:00 GMT", 0],
    ["-5", undefined],
    ["soon", undefined],
    [undefined, undefined],
  ])("%s is read as %s seconds", (value, seconds) => {
    expect(parseRetryAfter(value, now)).toBe(seconds);
  });
});

it.each(["01HN9XHZN6MGXM9JXG50K59Q85", "55fc5d54-46f7-49c8-bf78-e07ec79c42fd"])(
  "%s may be shown as a request id",
  (id) => {
    expect(safeRequestId(id)).toBe(id);
  },
);

it.each(["<script>", "a b", "x".repeat(65), "é"])("%s is no request id", (id) => {
  expect(safeRequestId(id)).toBeUndefined();
});
