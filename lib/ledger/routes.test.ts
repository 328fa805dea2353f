import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GET as exportRoute } from "@/app/api/ledger/export/route";
import { GET as listRoute } from "@/app/api/ledger/route";
import { GET as verifyRoute } from "@/app/api/ledger/verify/route";
import { getDb } from "@/lib/db/client";
import { getEnv } from "@/lib/env";
import { call, signedIn } from "@/lib/testing/route.testing";
import { listOfficers } from "@/lib/officers/service";
import { readCheckpoints } from "./checkpointFile";
import type { LedgerAnswer, VerifyAnswer } from "./contract";
import { appendRows, setUpLedger } from "@/lib/testing/ledger.testing";
import { readLedger } from "./read";
import { signProgress } from "./verifyingOn";
import { verifyExport } from "./verifyExport";

const { checkpointFile, forge, signer } = setUpLedger();
const cookies = { analyst: "", lead: "", auditor: "" };
let ana = "";

beforeAll(async () => {
  cookies.analyst = await signedIn({ name: "Ana Silva", email: "ana@desk.example", role: "analyst" });
  cookies.lead = await signedIn({ name: "Chloe Martin", email: "chloe@desk.example", role: "lead" });
  cookies.auditor = await signedIn({ name: "Eva Lindqvist", email: "eva@desk.example", role: "auditor" });
  ana = (await listOfficers()).find(({ name }) => name === "Ana Silva")?.id ?? "";
});

const asked = (cookie: string, query = "") => ({ cookie, path: `/api/ledger${query}` });
const list = async (cookie: string, query = "") =>
  (await (await call(listRoute, asked(cookie, query))).json()) as LedgerAnswer;
const sequences = async (cookie: string, query = "") =>
  (await list(cookie, query)).rows.map(({ sequence }) => sequence);
const newest = async () => (await readLedger(getDb(), { limit: 1 })).rows[0];

const other = { id: "11111111-2222-4333-8444-555555555555", role: "lead" } as const;
const elsewhere = { operationId: undefined, target: {}, detail: undefined };

/** 1–2 Ana on a case, 3 a lead on another case, 4 Ana signs in, 5 a lead signs in, 6 the desk itself. */
beforeEach(async () => {
  const actor = { id: ana, role: "analyst" as const };
  await appendRows(2, { actor });
  await appendRows(1, {
    actor: other,
    action: "override",
    outcome: "REJECTED",
    target: { entityId: "e-2", serviceName: "KYC" },
  });
  await appendRows(1, { ...elsewhere, actor, action: "sign-in", outcome: "DONE" });
  await appendRows(1, { ...elsewhere, actor: other, action: "sign-in", outcome: "DONE" });
  await appendRows(1, { ...elsewhere, actor: { role: "system" }, action: "officer-created", outcome: "DONE" });
});

describe("reading the ledger", () => {
  it("gives leads and auditors everything; analysts what concerns cases and their own comings and goings", async () => {
    expect(await sequences(cookies.lead)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(await sequences(cookies.auditor)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(await sequences(cookies.analyst)).toEqual([4, 3, 2, 1]);
    expect(await sequences(cookies.analyst, `?actor=${other.id}`)).toEqual([3]);
  });

  it("filters by officer, case, action, outcome and operation, and by all of them together", async () => {
    expect(await sequences(cookies.lead, `?actor=${ana}`)).toEqual([4, 2, 1]);
    expect(await sequences(cookies.lead, "?actor=system")).toEqual([6]);
    expect(await sequences(cookies.lead, "?entityId=e-2")).toEqual([3]);
    expect(await sequences(cookies.lead, "?action=sign-in")).toEqual([5, 4]);
    expect(await sequences(cookies.lead, "?outcome=REJECTED")).toEqual([3]);
    expect(await sequences(cookies.lead, "?operationId=01JZ0000000000000000000000")).toEqual([3, 2, 1]);
    expect(await sequences(cookies.lead, `?actor=${ana}&action=sign-in&outcome=DONE`)).toEqual([4]);
  });

  it("finds the rows that begin with a reason, until what they hold is erased", async () => {
    await appendRows(2, { detail: { reasonCode: "WRONG_DATA" } });
    expect(await sequences(cookies.lead, "?reason=WRONG_DATA")).toEqual([8, 7]);
    expect(await sequences(cookies.lead, "?reason=WRONG_DATA&outcome=REJECTED")).toEqual([]);
    await forge("delete from ledger_details where sequence = 8");
    expect(await sequences(cookies.lead, "?reason=WRONG_DATA")).toEqual([7]);
    expect(await sequences(cookies.lead, "?reason=OTHER")).toEqual([]);
  });

  it("takes days as days of the officer's time zone", async () => {
    await forge("update ledger_rows set at = '2026-03-01T13:30:00Z' where sequence = 2");
    await forge("update officers set time_zone = 'Australia/Sydney' where email = 'eva@desk.example'");
    expect(await sequences(cookies.auditor, "?after=2026-03-02&until=2026-03-02")).toEqual([2]);
    expect(await sequences(cookies.lead, "?after=2026-03-02&until=2026-03-02")).toEqual([]);
    expect(await sequences(cookies.lead, "?until=2026-03-01")).toEqual([2]);
  });

  it("pages through everything once, also while rows are added", async () => {
    const first = await list(cookies.lead, "?limit=4");
    await appendRows(3);
    const second = await list(cookies.lead, `?limit=4&before=${first.next}`);
    expect([...first.rows, ...second.rows].map(({ sequence }) => sequence)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(second.next).toBeUndefined();
  });

  it.each([
    ["words", `update ledger_details set detail = jsonb_set(detail, '{comment}', '"Forged"') where sequence = 2`],
    ["outcome", "update ledger_rows set outcome = 'REJECTED' where sequence = 2"],
    ["time, by less than is shown", "update ledger_rows set at = at + interval '1 microsecond' where sequence = 2"],
    ["hash", "update ledger_rows set hash = repeat('a', 64) where sequence = 2"],
  ])("shows no row that was forged without saying so: %s", async (_, forgery) => {
    await forge(forgery);
    const marked = (await list(cookies.lead)).rows.filter(({ problem }) => problem !== undefined);
    expect(marked.map(({ sequence }) => sequence)).toEqual([2]);
  });

  it("shows that a detail was erased, and nothing of it", async () => {
    await forge("delete from ledger_details where sequence = 1");
    const [row] = (await list(cookies.lead)).rows.slice(-1);
    expect(row).toMatchObject({ sequence: 1, erased: true });
    expect(row?.detail).toBeUndefined();
  });

  it.each(["?limit=201", "?actor=me", "?after=2026-13-01", "?outcome=FINE", "?before=0", "?sort=at"])(
    "refuses %s",
    async (query) => expect((await call(listRoute, asked(cookies.lead, query))).status).toBe(400),
  );
});

describe("verifying on the spot", () => {
  const verify = async (cookie: string, query = "") => {
    const response = await call(verifyRoute, { cookie, path: `/api/ledger/verify${query}` });
    return { status: response.status, body: (await response.json()) as VerifyAnswer };
  };

  it("counts rows and checkpoints, finds nothing wrong with an untouched ledger, and puts that on record", async () => {
    expect(await verify(cookies.auditor)).toMatchObject({
      status: 200,
      body: { rows: 6, faultyRows: 0, faultCount: 0, last: 6, keepsCheckpoints: true },
    });
    expect(await newest()).toMatchObject({
      ...{ sequence: 7, action: "verify-ledger", outcome: "DONE", actorName: "Eva Lindqvist" },
      detail: { rows: 6 },
    });
  });

  it("goes on only where a verification of the same officer stood", async () => {
    const forged = Buffer.from(JSON.stringify({ after: 6 })).toString("base64url");
    for (const from of ["6", "x.y", `${forged}.${forged}`])
      expect((await verify(cookies.auditor, `?from=${from}`)).status).toBe(400);
    const eva = (await listOfficers()).find(({ name }) => name === "Eva Lindqvist")?.id ?? "";
    const from = signProgress({ officerId: eva, after: 4, rows: 4, checkpoints: 0, faults: 0 });
    expect((await verify(cookies.lead, `?from=${from}`)).status).toBe(400);
    expect((await verify(cookies.auditor, `?from=${from}`)).body).toMatchObject({ rows: 2, faultCount: 0 });
    expect(await newest()).toMatchObject({ action: "verify-ledger", outcome: "DONE", detail: { rows: 6 } });
  });

  it("is not on record as clean where an earlier part held a fault", async () => {
    const eva = (await listOfficers()).find(({ name }) => name === "Eva Lindqvist")?.id ?? "";
    const from = signProgress({ officerId: eva, after: 4, rows: 4, checkpoints: 0, faults: 1 });
    expect((await verify(cookies.auditor, `?from=${from}`)).status).toBe(200);
    expect((await newest())?.sequence).toBe(6);
  });

  it("tells the faults, why changes are stopped, and puts on record who found them", async () => {
    await forge("update ledger_rows set outcome = 'DONE' where sequence = 3");
    const { body } = await verify(cookies.lead);
    expect(body).toMatchObject({ faultyRows: 1, faults: [{ sequence: 3 }] });
    expect(await newest()).toMatchObject({
      action: "verify-ledger",
      outcome: "FAULT_FOUND",
      actorName: "Chloe Martin",
    });
  });

  it("is not for analysts", async () => {
    expect(await verify(cookies.analyst)).toMatchObject({
      status: 403,
      body: { rule: "whole-ledger-for-leads-and-auditors" },
    });
  });
});

describe("exporting", () => {
  const ask = (cookie: string, headers?: Record<string, string>) =>
    call(exportRoute, { cookie, headers, path: "/api/ledger/export" });

  it("gives an auditor a file that verifies and holds the row of the export itself", async () => {
    const response = await ask(cookies.auditor);
    expect(response.headers.get("content-disposition")).toMatch(
      /^attachment; filename="countersign-ledger-[0-9TZ-]+\.jsonl"$/,
    );
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(await newest()).toMatchObject({ action: "export-ledger", outcome: "DONE", actorName: "Eva Lindqvist" });
    const lines = (await response.text()).trimEnd().split("\n");
    async function* given() {
      yield* lines;
    }
    const report = await verifyExport(given, { key: getEnv().LEDGER_KEY, signer });
    expect(report).toMatchObject({ rows: 7, faultCount: 0 });
  });

  it("is vouched for in the file of checkpoints, its own row included, however new that is", async () => {
    await ask(cookies.auditor);
    await ask(cookies.auditor);
    expect((await readCheckpoints(checkpointFile)).map(({ sequence }) => sequence)).toEqual([7, 8]);
  });

  it("is refused to analysts, on record", async () => {
    expect((await ask(cookies.analyst)).status).toBe(403);
    expect(await newest()).toMatchObject({ action: "export-ledger", outcome: "DENIED", actorName: "Ana Silva" });
  });

  it.each(["cross-site", "same-site"])(
    "is not caused by a page of another site (%s), and leaves no trace then",
    async (site) => {
      expect((await ask(cookies.auditor, { "sec-fetch-site": site })).status).toBe(403);
      expect((await newest())?.sequence).toBe(6);
    },
  );
});
