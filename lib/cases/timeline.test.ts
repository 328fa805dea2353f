import { describe, expect, test } from "vitest";
import type { AuditEvent } from "@/lib/frankieone/wire/audit";
import type { LedgerEntry } from "@/lib/ledger/contract";
import { joinTimeline, splitReference } from "./timeline";

const OPERATION = "01JZHEX5FQA4DJB0MMJFZR26JS";
const event = (more: Partial<AuditEvent>) =>
  ({ timestamp: "2026-03-01T10:00:00.000Z", description: "Changed", channel: "API", ...more }) as AuditEvent;
let sequence = 0;
const row = (outcome: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  sequence: (sequence += 1),
  at: `2026-03-01T10:00:0${sequence % 10}.000Z`,
  action: "override",
  outcome,
  operationId: OPERATION,
  hash: "",
  ...more,
});

describe("our ledger and the vendor's audit are one timeline", () => {
  test("all rows of an operation and all events of a request are one row, joined on the request id", () => {
    const rows = joinTimeline(
      [
        event({ requestId: "R1", level: 2, description: "Detail" }),
        event({ requestId: "R1", level: 1, description: "Override" }),
      ],
      [row("INTENT"), row("SENT"), row("CONFIRMED", { upstreamRequestId: "R1" })],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      joinedBy: "requestId",
      ours: { outcome: "CONFIRMED" },
      theirs: { description: "Override", further: ["Detail"] },
      mark: undefined,
    });
  });

  test("the latest outcome counts whatever order the rows come in", () => {
    const rows = [row("INTENT"), row("SENT"), row("CONFIRMED")].reverse();
    expect(joinTimeline([], rows)[0]?.ours?.outcome).toBe("CONFIRMED");
  });

  test("without a request id the reference in the comment joins them, and is told as the weaker proof", () => {
    const rows = joinTimeline(
      [event({ requestId: "R9", userComment: { text: `Looks fine [ref ${OPERATION}]`, commentId: undefined } })],
      [row("UNKNOWN")],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ joinedBy: "reference", theirs: { comment: "Looks fine", reference: OPERATION } });
  });

  test("a confirmed act the audit does not show is an alarm; one that never left is as it should be", () => {
    expect(joinTimeline([], [row("CONFIRMED", { upstreamRequestId: "R1" })])[0]?.mark?.alarm).toBe(true);
    for (const outcome of ["DENIED", "NOT_SENT", "REJECTED"])
      expect(joinTimeline([], [row(outcome)])[0]?.mark?.alarm).toBe(false);
  });

  test("nothing is claimed about audit that was not read", () => {
    const act = [row("CONFIRMED", { at: "2026-01-01T00:00:00.000Z" })];
    const since = joinTimeline([], act, { kind: "since", at: "2026-02-01T00:00:00.000Z" });
    const unavailable = joinTimeline([], act, { kind: "unavailable" });
    for (const [only] of [since, unavailable])
      expect(only?.mark).toMatchObject({ alarm: false, text: /^Not compared/ });
  });

  test("an act on record as not sent that the audit shows nevertheless is an alarm", () => {
    const rows = joinTimeline([event({ requestId: "R1" })], [row("NOT_APPLIED", { upstreamRequestId: "R1" })]);
    expect(rows[0]?.mark?.alarm).toBe(true);
  });

  test("a foreign event says where it was done; one with a reference our ledger lacks is an alarm", () => {
    const mark = (more: Partial<AuditEvent>) => joinTimeline([event(more)], [])[0]?.mark;
    expect(mark({ channel: "PORTAL" })?.text).toContain("portal");
    expect(mark({ channel: "SYSTEM" })).toMatchObject({ alarm: false });
    expect(mark({ userComment: { text: `x [ref ${OPERATION}]`, commentId: undefined } })?.alarm).toBe(true);
  });

  test("rows are newest first, and every event and every operation appears in exactly one", () => {
    const rows = joinTimeline(
      [event({ eventId: "e1", timestamp: "2026-03-03T00:00:00Z" }), event({ eventId: "e2", timestamp: "not a time" })],
      [
        row("CONFIRMED", { operationId: "a", at: "2026-03-02T00:00:00.000Z" }),
        row("DENIED", { operationId: undefined, at: "2026-03-04T00:00:00.000Z" }),
      ],
    );
    expect(rows.map(({ at }) => at)).toEqual([
      "2026-03-04T00:00:00.000Z",
      "2026-03-03T00:00:00.000Z",
      "2026-03-02T00:00:00.000Z",
      "",
    ]);
  });
});

describe("the reference at the end of a comment", () => {
  test("is split off only where it is ours and at the end", () => {
    expect(splitReference(`Checked [ref ${OPERATION}]`)).toEqual({ text: "Checked", reference: OPERATION });
    expect(splitReference("see [ref 12] there")).toEqual({ text: "see [ref 12] there" });
  });
});
