import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { getDb } from "@/lib/db/client";
import { drafts } from "@/lib/db/deskSchema";
import { officers } from "@/lib/db/schema";
import type { DraftAnswer } from "@/lib/drafts/contract";
import { KEPT_FOR_MS, sweepDrafts } from "@/lib/drafts/service";
import { call, signedIn } from "@/lib/testing/route.testing";
import type { Problem } from "@/lib/http/problem";
import { STORY } from "@/lib/sandbox/story/handles";
import { readExecution } from "@/lib/executions/read";
import { hitsIn } from "@/lib/executions/hits";
import { readHits } from "@/lib/hits/read";
import { decideHits } from "@/lib/hits/service";
import { change, mutationHeaders, setUpRoad } from "@/lib/testing/road.testing";
import { GET, POST } from "./route";
import { POST as discard } from "./discard/route";

const road = setUpRoad();
const { entityId, serviceName, workflowName, workflowExecutionId } = STORY.pepReview;
const ETAG = `"${"a".repeat(43)}"`;
const NINA = { email: "nina@desk.example", name: "Nina Draft", role: "lead" } as const;
let cookie: string;
let other: string;
let officerId: string;

beforeAll(async () => {
  cookie = await signedIn(NINA);
  other = await signedIn({ email: "olaf@desk.example", name: "Olaf Draft", role: "analyst" });
  officerId = await idOf(NINA.email);
});
beforeEach(async () => void (await getDb().delete(drafts)));

async function idOf(email: string): Promise<string> {
  const [row] = await getDb().select().from(officers).where(eq(officers.email, email));
  return row?.id ?? "";
}

const place = () => ({ officerId, entityId, serviceName, form: "override", workflowExecutionId });
const fields = { status: "PASS", reasonCode: "OTHER", comment: "Half a thought" };
const writer = randomUUID();
const saving = (more: object = {}) => ({ ...place(), fields, baselineEtag: ETAG, writer, edit: 1, ...more });

const save = (body: object, as = cookie) => call(POST, { method: "POST", cookie: as, body });
const load = async (at: object = place(), as = cookie) => {
  const path = `/api/drafts?${new URLSearchParams(at as Record<string, string>)}`;
  return ((await (await call(GET, { path, cookie: as })).json()) as DraftAnswer).draft;
};
const forget = (more: object = {}) =>
  call(discard, { method: "POST", cookie, body: { ...place(), writer, edit: 9, ...more } });

describe("a draft", () => {
  test("is there for its officer on any browser, with the version it was entered against, and for nobody else", async () => {
    expect((await save(saving())).status).toBe(200);
    expect(await load()).toMatchObject({ fields, baselineEtag: ETAG });
    const olaf = await idOf("olaf@desk.example");
    expect(await load({ ...place(), officerId: olaf }, other)).toBeNull();
  });

  test("is one for each form and execution", async () => {
    await save(saving());
    await save({
      officerId,
      entityId,
      serviceName,
      form: "reassign",
      fields: { assignee: null, comment: "x" },
      baselineEtag: ETAG,
      writer,
      edit: 1,
    });
    expect((await load())?.fields).toEqual(fields);
    expect((await load({ officerId, entityId, serviceName, form: "reassign" }))?.fields).toEqual({
      assignee: null,
      comment: "x",
    });
  });

  test("is one for each hit, and gone once that hit is decided", async () => {
    const nina = { id: officerId, ...NINA };
    const at = { entityId, serviceName };
    const run = await readExecution(nina, { ...at, workflowName, workflowExecutionId }, {});
    const [hit = ""] = hitsIn(run.workflowResult).flatMap(({ processResultId }) => processResultId ?? []);
    const of = (processResultId: string) => ({ officerId, ...at, form: "decide-hits", processResultId });
    const decision = { manualStatus: "FALSE_POSITIVE", reasonCode: "OTHER" } as const;
    const words = { ...decision, comment: "Another year" };
    for (const [edit, id] of [hit, "another"].entries())
      expect((await save({ ...of(id), fields: words, baselineEtag: ETAG, writer, edit })).status).toBe(200);
    const { etag } = await readHits(nina, at, { processResults: [hit] });
    const body = { ...decision, processResults: [hit], comment: { text: "Another year" } };
    const params = { ...at, resultKind: "aml" } as const;
    await decideHits({ officer: nina, headers: mutationHeaders(etag), params, body });
    expect(await load(of(hit))).toBeNull();
    expect(await load(of("another"))).toMatchObject({ fields: words });
  });

  test("of a page made for somebody else than who is signed in is refused: a shared browser mixes nobody up", async () => {
    const response = await save(saving(), other);
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([409, "NOT_POSSIBLE"]);
    expect(await getDb().select().from(drafts)).toEqual([]);
  });

  test("of another window is not overwritten unknowingly, but by the officer's choice", async () => {
    await save(saving());
    const second = randomUUID();
    const refused = await save(saving({ writer: second, fields: { ...fields, comment: "Other words" } }));
    const problem = (await refused.json()) as Problem;
    expect([refused.status, problem.current]).toMatchObject([409, { draft: { fields } }]);
    const basedOn = (await load())?.updatedAt;
    expect(
      (await save(saving({ writer: second, basedOn, fields: { ...fields, comment: "Other words" } }))).status,
    ).toBe(200);
    expect((await load())?.fields).toMatchObject({ comment: "Other words" });
  });

  test("is not set back by an earlier edit of the same form that arrives late", async () => {
    await save(saving({ edit: 5 }));
    expect((await save(saving({ edit: 4, fields: { ...fields, comment: "older" } }))).status).toBe(200);
    expect((await load())?.fields).toEqual(fields);
  });

  test("is gone when it is discarded, and never by a window that does not know of it", async () => {
    await save(saving());
    await forget({ writer: randomUUID() });
    expect(await load()).not.toBeNull();
    await forget();
    expect(await load()).toBeNull();
  });

  test("is gone once its words are applied, also where the tab could not say so; kept while they are not", async () => {
    const at = { officerId, entityId, serviceName, form: "reassign" };
    const nina = { id: officerId, ...NINA };
    const body = { serviceProfile: { reviewer: "Ben Okafor" }, comment: { text: "Chloe is away" } };
    await save({
      ...at,
      fields: { reviewer: "Ben Okafor", comment: "Chloe is away" },
      baselineEtag: ETAG,
      writer,
      edit: 1,
    });
    await road.fault("429");
    await expect(change(nina, { entityId, serviceName }, body)).rejects.toMatchObject({
      code: "UPSTREAM_RATE_LIMITED",
    });
    expect(await load(at)).not.toBeNull();
    await change(nina, { entityId, serviceName }, body);
    expect(await load(at)).toBeNull();
  });

  test("is never shown after seven days, and swept away", async () => {
    await save(saving());
    await getDb()
      .update(drafts)
      .set({ expiresAt: new Date(Date.now() - 1) });
    expect(await load()).toBeNull();
    expect(await sweepDrafts()).toBe(1);
    await save(saving());
    expect(await sweepDrafts(new Date(Date.now() + KEPT_FOR_MS - 60_000))).toBe(0);
  });
});

describe("what cannot be kept is refused", () => {
  test.each<[string, object]>([
    ["a field of another form", { fields: { ...fields, assignee: "Ana" } }],
    [
      "a typed confirmation",
      { form: "change-state", workflowExecutionId: undefined, fields: { state: "", typedName: "Jane", comment: "" } },
    ],
    ["a status nobody knows", { fields: { ...fields, status: "NOVEL" } }],
    ["an override of no execution", { workflowExecutionId: undefined }],
    ["a novel", { fields: { ...fields, comment: "x".repeat(8_001) } }],
    ["half a character", { fields: { ...fields, comment: "\ud83d" } }],
    ["a NUL", { fields: { ...fields, comment: "a\0b" } }],
    ["a version that is none", { baselineEtag: "yesterday" }],
  ])("%s", async (_, more) => {
    expect((await save(saving(more))).status).toBe(400);
  });

  test("one draft too many", async () => {
    const row = { officerId, entityId, serviceName, form: "reassign", values: {}, baselineEtag: ETAG };
    const times = { updatedAt: new Date(), expiresAt: new Date(Date.now() + 1_000_000) };
    const rows = Array.from({ length: 200 }, (_, index) => ({ ...row, ...times, entityId: `e${index}` }));
    await getDb().insert(drafts).values(rows);
    const response = await save(saving());
    expect([response.status, ((await response.json()) as Problem).detail]).toEqual([
      409,
      expect.stringContaining("200 drafts"),
    ]);
  });

  test("an auditor's, and a stranger's", async () => {
    const rita = await signedIn({ email: "rita@desk.example", name: "Rita Draft", role: "auditor" });
    expect((await save(saving(), rita)).status).toBe(403);
    expect((await call(POST, { method: "POST", body: saving() })).status).toBe(401);
  });
});
