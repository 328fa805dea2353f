import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { getDb } from "@/lib/db/client";
import { commentTemplates } from "@/lib/db/deskSchema";
import { call, signedIn } from "@/lib/testing/route.testing";
import type { Problem } from "@/lib/http/problem";
import { readLedger } from "@/lib/ledger/read";
import { BUILT_IN } from "@/lib/policy/builtIn";
import { setPolicy } from "@/lib/policy/service";
import { STORY } from "@/lib/sandbox/story/handles";
import type { Template, TemplatesAnswer } from "@/lib/templates/contract";
import { overrideExecution } from "@/lib/executions/service";
import { change, mutationHeaders, setUpRoad, versionOf } from "@/lib/testing/road.testing";
import { PATCH } from "./[id]/route";
import { POST as remove } from "./[id]/deletion/route";
import { GET, POST } from "./route";

const road = setUpRoad();
let lead: string;
let analyst: string;
beforeAll(async () => {
  lead = await signedIn({ email: "lena@desk.example", name: "Lena Lead", role: "lead" });
  analyst = await signedIn({ email: "anton@desk.example", name: "Anton Analyst", role: "analyst" });
});
beforeEach(async () => {
  await getDb().delete(commentTemplates);
  setPolicy();
});

const seen = { title: "Seen by hand", text: "I looked at {entity} myself: {why}", forms: [] as string[] };
const create = (body: object, cookie = lead) => call(POST, { method: "POST", cookie, body });
const list = async () => ((await (await call(GET, { cookie: analyst })).json()) as TemplatesAnswer).templates;
const created = async (body: object = seen): Promise<Template> => {
  expect((await create(body)).status).toBe(200);
  return (await list())[0] as Template;
};
const edit = ({ id, updatedAt }: Template, body: object, cookie = lead) =>
  call(PATCH, { method: "PATCH", cookie, params: { id }, body: { ...seen, version: updatedAt, ...body } });
const told = async () => (await readLedger(getDb(), { limit: 1 })).rows[0];

describe("a lead's templates", () => {
  test("are offered to everybody, and each change is on record with what it says", async () => {
    const template = await created();
    expect(template).toMatchObject({ ...seen, updatedBy: "Lena Lead" });
    expect(await told()).toMatchObject({
      action: "template-created",
      actorName: "Lena Lead",
      detail: { text: seen.text },
    });
    await edit(template, { text: "I looked at it: {why}" });
    expect(await told()).toMatchObject({ action: "template-changed", detail: { text: "I looked at it: {why}" } });
    const [now] = await list();
    await call(remove, {
      method: "POST",
      cookie: lead,
      params: { id: template.id },
      body: { version: now?.updatedAt },
    });
    expect(await told()).toMatchObject({ action: "template-deleted", detail: { title: seen.title } });
    expect(await list()).toEqual([]);
  });

  test("are changed by nobody else", async () => {
    const template = await created();
    expect((await create({ ...seen, title: "Mine" }, analyst)).status).toBe(403);
    expect((await edit(template, {}, analyst)).status).toBe(403);
    const removal = {
      method: "POST",
      cookie: analyst,
      params: { id: template.id },
      body: { version: template.updatedAt },
    };
    expect((await call(remove, removal)).status).toBe(403);
    expect(await list()).toEqual([template]);
  });

  test("are not overwritten by a lead who has not seen the last change", async () => {
    const template = await created();
    await edit(template, { text: "First change: {why}" });
    expect((await edit(template, { text: "Second change: {why}" })).status).toBe(409);
    expect((await list())[0]?.text).toBe("First change: {why}");
  });

  test.each<[string, object, string]>([
    ["an unknown placeholder", { text: "Dear {entiy}" }, "text"],
    ["invisible characters", { text: "a\u202eb" }, "text"],
    ["more than 4,000 characters", { text: "x".repeat(4_001) }, "text"],
    ["no text", { text: " " }, "text"],
    ["a title of two lines", { title: "a\nb" }, "title"],
    ["a title that reads the same as another", { title: "SEEN by  hand." }, "title"],
    ["a form nobody knows", { forms: ["resign"] }, "forms.0"],
  ])("with %s are refused, naming the field", async (_, more, field) => {
    await created();
    const response = await create({ ...seen, title: "Another", ...more });
    expect([response.status, Object.keys(((await response.json()) as Problem).fields ?? {})]).toEqual([400, [field]]);
    expect(await list()).toHaveLength(1);
  });
});

describe("the policy on what goes to the vendor", () => {
  const { entityId, serviceName, workflowName, workflowExecutionId, entityName } = STORY.idvSuspected;
  const override = async (text: string) => {
    const officer = road.officer("Ana Silva");
    const params = { entityId, serviceName, workflowName, workflowExecutionId };
    const headers = mutationHeaders(await versionOf(officer, params));
    const body = { status: "PASS", reasonCode: "OTHER", comment: { text } } as const;
    return overrideExecution({ officer, headers, params, body });
  };

  test("an override with a template as it stands is refused and nothing is sent; with own words it goes through", async () => {
    await created({ ...seen, forms: ["override"] });
    const refused = override(`I looked at ${entityName} myself:`);
    await expect(refused).rejects.toMatchObject({
      code: "VALIDATION",
      facts: { fields: { "comment.text": expect.any(String) } },
    });
    expect(await road.vendorWrites()).toEqual([]);
    await override(`I looked at ${entityName} myself: the birth year differs`);
    expect(await road.vendorWrites()).toHaveLength(1);
  });

  test("a template of another form is nobody's template here", async () => {
    await created({ ...seen, forms: ["reassign"] });
    await override(`I looked at ${entityName} myself:`);
    expect(await road.vendorWrites()).toHaveLength(1);
  });

  test("a stricter policy asks for a comment and for so many own words, and for its own reasons", async () => {
    const rule = { required: true, minimumOwnWords: 3, unchangedTemplate: "refused" } as const;
    const [other] = BUILT_IN.reasonCodes.filter(({ code }) => code === "OTHER");
    setPolicy({
      ...BUILT_IN,
      reasonCodes: [{ ...other!, code: "ANOTHER" }],
      comments: { ...BUILT_IN.comments, reassign: rule },
    });
    const free = STORY.sanctionsReview;
    const take = { serviceProfile: { assignee: "Ana Silva" } };
    const ana = road.officer("Ana Silva");
    await expect(change(ana, free, take)).rejects.toMatchObject({ code: "VALIDATION" });
    await expect(change(ana, free, { ...take, comment: { text: "Mine now" } })).rejects.toMatchObject({
      code: "VALIDATION",
    });
    await expect(override("The birth year differs")).rejects.toMatchObject({
      facts: { fields: { reasonCode: expect.any(String) } },
    });
    expect(await road.vendorWrites()).toEqual([]);
    await change(ana, free, { ...take, comment: { text: "I know this entity" } });
    expect(await road.vendorWrites()).toHaveLength(1);
  });
});
