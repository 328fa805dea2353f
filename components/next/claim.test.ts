import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Officer } from "@/lib/domain/officer";
import type { CaseRow } from "@/lib/worklist/contract";
import { claim, unsettledClaim } from "./claim";

const ana: Officer = { id: "a", email: "ana@desk.example", name: "Ana", role: "analyst" };
const row: CaseRow = {
  ...{ entityId: "e-1", serviceName: "KYC", entityName: "Vera", isOrganization: false },
  ...{ samePerson: false, moreIssues: 0, waits: true },
};

/** What the desk answers in this test: the case to a GET, and to each PATCH the next of the given. */
let profile: { assignee?: string };
let answers: (() => Response)[];
let patches: Headers[];

const json = (body: unknown, status = 200) => Response.json(body, { status, headers: { etag: '"v1"' } });
const operation = (outcome: string) => () =>
  json({
    operation: { id: "01", action: "reassign", target: row, changes: [], outcome, createdAt: "2026-01-01T00:00:00Z" },
  });
const conflict = (assignee?: string) => () =>
  json(
    {
      ...{ type: "about:blank", title: "The case has changed", status: 412, code: "PRECONDITION_FAILED", sent: "no" },
      current: {
        serviceProfile: { assignee, updatedBy: "ben@desk.example", updatedAt: "2026-01-01", workflowSummaries: [] },
      },
    },
    412,
  );
const noAnswer = () => {
  throw new TypeError("the connection broke");
};

beforeEach(() => {
  [profile, answers, patches] = [{}, [], []];
  vi.stubGlobal("fetch", async (_path: string, { method, headers }: { method: string; headers: Headers }) => {
    if (method !== "PATCH") return json({ serviceProfile: { ...profile, workflowSummaries: [] } });
    patches.push(headers);
    return (answers.shift() ?? operation("CONFIRMED"))();
  });
});
afterEach(() => vi.unstubAllGlobals());

const take = () => claim(new QueryClient(), row, ana);

it("a case that somebody has by now is not asked for, and the winner is named", async () => {
  profile.assignee = "Ben";
  expect(await take()).toEqual({ kind: "not-theirs", message: { kind: "lost", name: "Vera", to: "Ben" } });
  expect(patches).toEqual([]);
});

it("a claim is theirs by the proof of the operation alone", async () => {
  expect(await take()).toMatchObject({ kind: "theirs", message: { kind: "ended" } });
  for (const outcome of ["SUPERSEDED", "NOT_APPLIED", "REJECTED", "NEEDS_HUMAN"]) {
    answers = [operation(outcome)];
    expect(await take()).toMatchObject({ kind: "not-theirs", message: { ending: { operation: { outcome } } } });
  }
});

it("while nobody knows how a claim ended, its case is where that is told", async () => {
  answers = [operation("UNKNOWN")];
  expect(await take()).toEqual({ kind: "theirs" });
});

it("a conflict names who has it; a case that only changed may be claimed again", async () => {
  answers = [conflict("Ben"), conflict()];
  expect(await take()).toMatchObject({ kind: "not-theirs", message: { kind: "lost", to: "Ben" } });
  expect(await take()).toMatchObject({ kind: "may-come-again", message: { kind: "changed", by: "ben@desk.example" } });
});

it("a claim without an answer goes out again under the same key and version, so that it happens once at most", async () => {
  answers = [noAnswer, operation("CONFIRMED")];
  expect(await take()).toMatchObject({ kind: "may-come-again", message: { ending: { problem: { sent: "unknown" } } } });
  expect(unsettledClaim()).toEqual(row);
  profile.assignee = "Ana";
  expect(await take()).toMatchObject({ kind: "theirs", message: { kind: "ended" } });
  expect(patches.map((headers) => headers.get("idempotency-key"))).toEqual([
    patches[0]?.get("idempotency-key"),
    patches[0]?.get("idempotency-key"),
  ]);
  expect(patches[1]?.get("if-match")).toBe(patches[0]?.get("if-match"));
  expect(unsettledClaim()).toBeUndefined();
});

it("a claim that was not tried, offline or signed out, leaves the case to come again", async () => {
  const refused = (code: string) => () =>
    json({ type: "about:blank", title: "Not sent", status: 401, code, sent: "no" }, 401);
  answers = [refused("NOT_ONLINE"), refused("UNAUTHENTICATED")];
  for (const code of ["NOT_ONLINE", "UNAUTHENTICATED"])
    expect(await take()).toMatchObject({ kind: "may-come-again", message: { ending: { problem: { code } } } });
  expect(unsettledClaim()).toEqual(row);
});
