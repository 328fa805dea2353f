import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownPath } from "./ownPath";
import { signInPath } from "./signInPath";

describe("A-12: where to go after signing in", () => {
  it.each(["/", "/worklist?view=mine&q=a%20b", "/cases/6a1c3b2e-0000-4000-8000-000000000001/KYC#why", "/x%0d%0aX:1"])(
    "keeps the own path %s",
    (path) => {
      expect(ownPath(path)).toBe(path);
    },
  );

  it.each([
    ...["https://evil", "//evil", "/\\evil", "/\t/evil", "/%5cevil\\", "javascript:alert(1)", "http://app@evil"],
    ...[
      "http://app.evil/",
      "\r\nX: 1",
      "/a\r\nX: 1",
      "x",
      "",
      " /worklist",
      "http://",
      "http://127.0.0.1:1.evil.test/",
    ],
    ...["/.//evil", "/..//evil", "/x/../..//evil", "/api/session", "/sign-in", "/sign-in?callbackUrl=/", "/_next/x"],
    ...["/" + "a".repeat(10_000), undefined, null, 7, ["/worklist"], { toString: () => "/worklist" }],
  ])("answers the start page for %j", (path) => {
    expect(ownPath(path)).toBe("/");
  });

  it("never leaves the desk, whatever is asked for", () => {
    const hostile = fc.string({ unit: fc.constantFrom(..."/\\.:@?#%&\t\r\n evil025cCdD\u2024\uff0f\u2215") });
    fc.assert(
      fc.property(
        fc.oneof(
          hostile,
          fc.string(),
          hostile.map((tail) => `/${tail}`),
        ),
        (wanted) => {
          const landed = new URL(ownPath(wanted), "https://desk.example");
          expect(landed.origin).toBe("https://desk.example");
          expect(ownPath(wanted)).not.toMatch(/^\/[/\\]/);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});

it("keeps a link of fifty cases through the sign-in, and says of a longer one that it cannot be kept", () => {
  const link = (cases: number) =>
    `/worklist?${Array(cases).fill("entity=9a92b798-9bf9-7d6b-4635-1f0578b96141").join("&")}`;
  expect(link(50).length).toBeGreaterThan(2_225 - 50);
  expect(new URLSearchParams(signInPath(link(50)).split("?")[1]).get("callbackUrl")).toBe(link(50));
  expect(signInPath(link(200))).toBe("/sign-in?reason=link-too-long");
  expect(signInPath(link(200), "expired")).toBe("/sign-in?reason=link-too-long");
});
