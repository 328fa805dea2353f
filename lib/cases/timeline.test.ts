import { describe, expect, test } from "vitest";
import type { AuditEvent } from "@/lib/frankieone/wire/audit";
import type { LedgerEntry } from "@/lib/ledger/contract";
import { splitReference } from "@/lib/writes/reference";
import type { AuditReach } from "./timelineContract";
import { joinTimeline } from "./timeline";

const OPERATION = "01JZHEX5FQA4DJB0MMJFZR26JS";
const ANA = "ana@desk.example";
const SENDERS = new Map([[OPERATION, ANA]]);
const join = (...[events, entries, reach]: [AuditEvent[], LedgerEntry[], AuditReach?]) =>
  joinTimeline(events, entries, SENDERS, reach);
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
  test("an act says so where one of its rows is not what was recorded", () => {
    const forged = row("SENT", { problem: "does not match its own hash" });
    const [act] = join([], [row("INTENT"), forged, row("CONFIRMED")]);
    expect(act?.ours?.problem).toBe(`Ledger row ${forged.sequence} does not match its own hash.`);
    expect(join([], [row("INTENT")])[0]?.ours?.problem).toBeUndefined();
  });

  test("all rows of an operation and all events of a request are one row, joined on the request id", () => {
    const rows = join(
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
    expect(join([], rows)[0]?.ours?.outcome).toBe("CONFIRMED");
  });

  test("without a request id the reference in the comment joins them, and is told as the weaker proof", () => {
    const rows = join(
      [
        event({
          requestId: "R9",
          source: ANA,
          userComment: { text: `Looks fine [ref ${OPERATION}]`, commentId: undefined },
        }),
      ],
      [row("UNKNOWN")],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ joinedBy: "reference", theirs: { comment: "Looks fine", reference: OPERATION } });
  });

  test("a colleague's event that quotes the reference joins nothing and is an alarm", () => {
    const quoted = { text: `Taking it now [ref ${OPERATION}]`, commentId: undefined };
    const rows = join([event({ requestId: "R9", source: "ben@desk.example", userComment: quoted })], [row("UNKNOWN")]);
    expect(rows.map(({ joinedBy, mark }) => [joinedBy, mark?.alarm])).toEqual([
      [undefined, true],
      [undefined, true],
    ]);
  });

  test("one record of the vendor's joins one act, the one that holds its request id", () => {
    const other = "01JZHEX5FQA4DJB0MMJFZR26ZZ";
    const comment = { text: `Mine [ref ${OPERATION}]`, commentId: undefined };
    const rows = join(
      [event({ requestId: "R1", source: ANA, userComment: comment })],
      [row("UNKNOWN"), row("CONFIRMED", { operationId: other, upstreamRequestId: "R1" })],
    );
    expect(rows.map(({ ours, joinedBy }) => [ours?.operationId, joinedBy])).toContainEqual([other, "requestId"]);
    expect(rows.filter(({ joinedBy }) => joinedBy)).toHaveLength(1);
  });

  test("a confirmed act the audit does not show is an alarm; one that never left is as it should be", () => {
    expect(join([], [row("CONFIRMED", { upstreamRequestId: "R1" })])[0]?.mark?.alarm).toBe(true);
    for (const outcome of ["DENIED", "NOT_SENT", "REJECTED"]) expect(join([], [row(outcome)])[0]?.mark).toBeUndefined();
  });

  test("nothing is claimed about audit that was not read", () => {
    const act = [row("CONFIRMED", { at: "2026-01-01T00:00:00.000Z" })];
    const since = join([], act, { kind: "since", at: "2026-02-01T00:00:00.000Z" });
    const unavailable = join([], act, { kind: "unavailable" });
    for (const [only] of [since, unavailable])
      expect(only?.mark).toMatchObject({ alarm: false, text: /^Not compared/ });
  });

  test("an act on record as not sent that the audit shows nevertheless is an alarm", () => {
    const rows = join([event({ requestId: "R1" })], [row("NOT_APPLIED", { upstreamRequestId: "R1" })]);
    expect(rows[0]?.mark?.alarm).toBe(true);
  });

  test("a foreign event says where it was done; one with a reference our ledger lacks is an alarm", () => {
    const mark = (more: Partial<AuditEvent>) => join([event(more)], [])[0]?.mark;
    expect(mark({ channel: "PORTAL" })?.text).toContain("portal");
    expect(mark({ channel: "SYSTEM" })).toBeUndefined();
    const unheld = { text: "x [ref 01JZHEX5FQA4DJB0MMJFZR26ZZ]", commentId: undefined };
    expect(mark({ userComment: unheld })).toMatchObject({ alarm: true, text: expect.stringContaining("not hold") });
  });

  test.each([
    ["before it, as it is recorded", -1],
    ["in the same millisecond", 0],
    ["after it, as earlier versions recorded it", 5],
  ])("K18: an approval recorded %s stands below what it allowed", (_, ms) => {
    const at = Date.parse("2026-03-02T00:00:00.000Z");
    const approval = row("DONE", {
      ...{ operationId: undefined, action: "approve-proposal", at: new Date(at + ms).toISOString() },
      detail: { carriedOutBy: OPERATION },
      sequence: ms < 0 ? 1 : 99,
    });
    const others = [row("DENIED", { operationId: undefined, sequence: 100, at: new Date(at + 60_000).toISOString() })];
    const act = row("CONFIRMED", { sequence: 50, at: new Date(at).toISOString() });
    const rows = join([], [approval, act, ...others]);
    expect(rows.map(({ ours }) => ours?.action)).toEqual([others[0]?.action, act.action, "approve-proposal"]);
    expect(rows.map((each) => each.at)).toEqual([others[0], act, approval].map((each) => each?.at));
  });

  test("rows are newest first, and every event and every operation appears in exactly one", () => {
    const rows = join(
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
