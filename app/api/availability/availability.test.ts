import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addDays, dayAt } from "@/lib/days";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import type { Problem } from "@/lib/http/problem";
import { call, type Handler, signedIn } from "@/lib/testing/route.testing";
import { readLedger } from "@/lib/ledger/read";
import type { OfficersAnswer } from "@/lib/officers/contract";
import { setDisabled } from "@/lib/officers/register";
import { STORY } from "@/lib/sandbox/story/handles";
import { change, setUpRoad } from "@/lib/testing/road.testing";
import { GET } from "../officers/route";
import { POST as setOf } from "./[id]/route";
import { POST as setOwn } from "./route";

const road = setUpRoad();
const who = { ana: "", lead: "", auditor: "" };
const tomorrow = addDays(dayAt(Date.now(), "UTC"), 1);
const ids: Record<string, string> = {};

beforeAll(async () => {
  who.ana = await signedIn({ email: "anton@desk.example", name: "Anton Analyst", role: "analyst" });
  who.lead = await signedIn({ email: "lena@desk.example", name: "Lena Lead", role: "lead" });
  who.auditor = await signedIn({ email: "aud@desk.example", name: "Aud Auditor", role: "auditor" });
  for (const { id, canonicalName } of await getDb().select().from(officers)) ids[canonicalName] = id;
});
beforeEach(async () => void (await getDb().update(officers).set({ awayUntil: null, coveredById: null })));

const own = (cookie: string, body: object) => call(setOwn as Handler, { method: "POST", cookie, body });
const of = (cookie: string, name: string, body: object) =>
  call(setOf as Handler, { method: "POST", cookie, params: { id: ids[name] ?? name }, body });
const listed = async (name: string) =>
  ((await (await call(GET, { cookie: who.ana })).json()) as OfficersAnswer).officers.find((each) => each.name === name);
const told = async () => (await readLedger(getDb(), { limit: 1 })).rows[0];

describe("who is away", () => {
  test("says so themselves, with who covers, and that they are back; each is on record", async () => {
    const body = { until: tomorrow, coveredById: ids["Ben Okafor"] };
    expect((await own(who.ana, body)).status).toBe(200);
    expect(await listed("Anton Analyst")).toMatchObject({
      ...{ awayDay: tomorrow, awayUntil: `${tomorrow}T23:59:59.999Z`, coveredBy: "Ben Okafor" },
    });
    expect(await told()).toMatchObject({
      ...{ action: "officer-away", outcome: "DONE", actorName: "Anton Analyst" },
      detail: { officer: "Anton Analyst", until: tomorrow, coveredBy: "Ben Okafor" },
    });
    expect((await own(who.ana, {})).status).toBe(200);
    expect(await listed("Anton Analyst")).not.toHaveProperty("awayUntil");
    expect(await told()).toMatchObject({ action: "officer-back", detail: { officer: "Anton Analyst" } });
  });

  test("is there again when the time has come, without anybody's doing", async () => {
    await own(who.ana, { until: tomorrow, coveredById: ids["Ben Okafor"] });
    await getDb()
      .update(officers)
      .set({ awayUntil: new Date(Date.now() - 1) })
      .where(eq(officers.email, "anton@desk.example"));
    expect(Object.keys((await listed("Anton Analyst")) ?? {}).filter((key) => /away|covered/.test(key))).toEqual([]);
  });

  test("is put down by a lead, and by nobody else", async () => {
    expect((await of(who.lead, "Anton Analyst", { until: tomorrow })).status).toBe(200);
    expect(await told()).toMatchObject({ actorName: "Lena Lead", detail: { officer: "Anton Analyst" } });
    const [byAnalyst, byAuditor] = await Promise.all([
      of(who.ana, "Lena Lead", { until: tomorrow }),
      of(who.auditor, "Lena Lead", { until: tomorrow }),
    ]);
    expect([byAnalyst.status, byAuditor.status]).toEqual([403, 403]);
    expect(await listed("Lena Lead")).not.toHaveProperty("awayUntil");
  });

  test.each<[string, () => object, string]>([
    ["a day that is over", () => ({ until: "2020-01-01" }), "until"],
    ["a day that is none", () => ({ until: "2027-02-30" }), "until"],
    ["cover without a day", () => ({ coveredById: ids["Ben Okafor"] }), "until"],
    ["cover by oneself", () => ({ until: tomorrow, coveredById: ids["Anton Analyst"] }), "coveredById"],
    ["cover by an auditor", () => ({ until: tomorrow, coveredById: ids["Aud Auditor"] }), "coveredById"],
    ["cover by nobody", () => ({ until: tomorrow, coveredById: randomUUID() }), "coveredById"],
  ])("is not put down with %s", async (_, body, field) => {
    const response = await own(who.ana, body());
    expect([response.status, Object.keys(((await response.json()) as Problem).fields ?? {})]).toEqual([400, [field]]);
    expect(await listed("Anton Analyst")).not.toHaveProperty("awayUntil");
  });

  test("must work here, and so must who covers", async () => {
    expect((await of(who.lead, randomUUID(), { until: tomorrow })).status).toBe(404);
    await own(who.ana, { until: tomorrow, coveredById: ids["Dev Patel"] });
    await setDisabled(getDb(), "dev.patel@countersign.example", true);
    expect((await of(who.lead, "Dev Patel", { until: tomorrow })).status).toBe(404);
    expect(await listed("Anton Analyst")).not.toHaveProperty("coveredBy");
    await setDisabled(getDb(), "dev.patel@countersign.example", false);
  });
});

describe("a reassignment to somebody who is away", () => {
  const free = STORY.sanctionsReview;

  test("is refused with the reason, by whoever it is asked, and nothing is sent", async () => {
    await of(who.lead, "Ben Okafor", { until: tomorrow, coveredById: ids["Ana Silva"] });
    const handing = change(road.officer("Chloe Martin"), free, { serviceProfile: { assignee: "Ben Okafor" } });
    await expect(handing).rejects.toMatchObject({
      code: "VALIDATION",
      facts: {
        sent: "no",
        fields: { "serviceProfile.assignee": expect.stringMatching(/away until .+ · covered by Ana Silva/) as string },
      },
    });
    expect(await road.vendorWrites()).toEqual([]);
  });

  test("is theirs to make: who is away may take a case themselves", async () => {
    await of(who.lead, "Ben Okafor", { until: tomorrow });
    await change(road.officer("Ben Okafor"), free, { serviceProfile: { assignee: "Ben Okafor" } });
    expect(await road.vendorWrites()).toHaveLength(1);
  });
});
