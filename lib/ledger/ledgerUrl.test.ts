import { describe, expect, it } from "vitest";
import { isNarrowed, type LedgerFilter, ledgerHref, narrowed, readFilter } from "./ledgerUrl";

const whole: LedgerFilter = {
  ...{ actor: "system", entityId: "e 1&x=2", serviceName: "KYC", operationId: "01JZ", action: "override" },
  ...{ outcome: "DENIED", reason: "WRONG_DATA", after: "2026-01-01", until: "2026-01-31", before: "17" },
};
const parsed = (href: string) => readFilter(new URL(href, "https://desk.example").searchParams);

describe("the address of the ledger", () => {
  it("reads back as it was written, every filter", () => {
    expect(parsed(ledgerHref(whole))).toEqual(whole);
  });

  it("is plain without a filter, and knows nothing else", () => {
    expect(ledgerHref({})).toBe("/ledger");
    expect(parsed("/ledger?limit=9999&actor=x&officer=")).toEqual({});
  });

  it("understands the link of a case's timeline to an operation", () => {
    expect(parsed("/ledger?operation=01JZ")).toEqual({ operationId: "01JZ" });
  });
});

describe("narrowing", () => {
  it("begins at the newest row again, and takes a filter away with an empty value", () => {
    expect(narrowed({ action: "override", before: "17" }, { outcome: "DENIED" })).toEqual({
      action: "override",
      outcome: "DENIED",
    });
    expect(narrowed({ action: "override", outcome: "DENIED" }, { action: "" })).toEqual({ outcome: "DENIED" });
  });

  it("is not what turning the page does", () => {
    expect([isNarrowed({}), isNarrowed({ before: "17" }), isNarrowed({ action: "override" })]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
