import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { GET as proposalOf } from "@/app/api/approvals/[id]/route";
import { PATCH as approve } from "@/app/api/approvals/[id]/approval/route";
import { PATCH as reassign } from "@/app/api/individuals/[entityId]/serviceprofiles/[serviceName]/route";
import { GET as timeline } from "@/app/api/individuals/[entityId]/serviceprofiles/[serviceName]/timeline/route";
import type { ProposalAnswer } from "@/lib/approvals/contract";
import type { MonitoringAnswer } from "@/lib/cases/monitoringContract";
import type { TimelineAnswer } from "@/lib/cases/timelineContract";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import { getEnv } from "@/lib/env";
import { hitsIn } from "@/lib/executions/hits";
import { readExecution } from "@/lib/executions/read";
import { getProfile } from "@/lib/frankieone/client";
import type { Subscription } from "@/lib/frankieone/wire/serviceProfile";
import type { HitsAnswer } from "@/lib/hits/contract";
import type { Handler } from "@/lib/testing/route.testing";
import { settableLevel } from "@/lib/profiles/settableRisk";
import { STORY } from "@/lib/sandbox/story/handles";
import { findOperation } from "@/lib/writes/operations";
import type { Proposal } from "@/lib/writes/proposalContract";
import { reconcile } from "@/lib/writes/reconcile";
import { type Name, SEEN, setUpApprovals, told } from "@/lib/testing/approvals.testing";
import { answered } from "@/lib/testing/reviewActs.testing";
import { versionOf } from "@/lib/testing/road.testing";
import { call } from "@/lib/testing/route.testing";
import { GET as monitored, PATCH as monitor } from "./[entityId]/serviceprofiles/[serviceName]/monitor/route";
import { PATCH as decide } from "./[entityId]/serviceprofiles/[serviceName]/results/[resultKind]/route";
import { GET as results } from "./[entityId]/serviceprofiles/[serviceName]/results/route";
import { PATCH as setRisk } from "./[entityId]/serviceprofiles/[serviceName]/risk/route";

/*
 * Hits, risk level and monitoring of organisations: the road of every write, over the vendor's addresses for organisations, where the
 * setting allows it; without it nothing of an organisation is changed.
 */

const { road, as } = setUpApprovals();
const { entityId, serviceName, workflowName, workflowExecutionId } = STORY.organizationBlocked;
const PLACE = { entityId, serviceName };
const TARGET = { ...PLACE, entityType: "ORGANIZATION" } as const;
const VENDOR = `/v2/organizations/${entityId}`;
const comment = { text: "Compared with the register of companies" };

const allow = (setting: "on" | "off") => void (getEnv().FRANKIEONE_ORGANISATION_WRITES = setting);
beforeEach(() => allow("on"));

const lead = () => road.officer("Chloe Martin");
const profileNow = async () => (await getProfile({ username: lead().email, fresh: true }, TARGET)).serviceProfile;
const versionNow = () => versionOf(lead(), TARGET);

const limit = (services: string[] | null) =>
  getDb().update(officers).set({ services }).where(eq(officers.email, lead().email));

/** The id of the one AML hit whose list this is. */
async function hitOn(list: "pepData" | "sanctionData"): Promise<string> {
  const params = { ...PLACE, workflowName, workflowExecutionId };
  const { workflowResult } = await readExecution(lead(), params, { type: "ORGANIZATION" });
  const hit = hitsIn(workflowResult).find(({ supplementaryData }) => supplementaryData && list in supplementaryData);
  return hit?.processResultId ?? "";
}

async function hitsNow(processResults: string[], cookie?: string) {
  const path = `/api/x?processResults=${processResults.join(",")}`;
  const response = await call(results, { cookie: cookie ?? (await as("Chloe Martin")), params: PLACE, path });
  const { processResults: hits = [] } = (await response.json()) as Partial<HitsAnswer>;
  return { status: response.status, hits, etag: response.headers.get("etag") ?? "" };
}

interface Given {
  name?: Name;
  version?: string;
  params?: Record<string, string>;
}

async function send(handler: Handler, body: object, { name = "Chloe Martin", version, params = PLACE }: Given = {}) {
  const headers = { "if-match": version ?? (await versionNow()) };
  return answered(await call(handler, { method: "PATCH", cookie: await as(name), params, body, headers }));
}

const DIFFERENT = { manualStatus: "FALSE_POSITIVE", reasonCode: "DIFFERENT_PERSON", comment };

async function decideHit(id: string, given: Given = {}, body: object = {}) {
  const version = given.version ?? (await hitsNow([id])).etag;
  const params = { ...PLACE, resultKind: "aml" };
  return send(decide, { ...DIFFERENT, processResults: [id], ...body }, { params, ...given, version });
}

async function approving(name: Name, { id }: Pick<Proposal, "id">, version: string) {
  const headers = { "if-match": version };
  return answered(
    await call(approve, { method: "PATCH", cookie: await as(name), params: { id }, body: SEEN, headers }),
  );
}

describe("a decision on a hit of an organisation", () => {
  it("reaches the vendor once, shows in the run, and is proved by the vendor's audit, which names it", async () => {
    const hit = await hitOn("pepData");
    const { status, operation } = await decideHit(hit);
    expect(status).toBe(200);
    expect(operation).toMatchObject({ outcome: "CONFIRMED", proof: "audit", target: TARGET });
    expect(operation?.changes).toEqual([expect.objectContaining({ about: "PEP match: Kereru Remit Trust" })]);
    const [write, ...more] = await road.vendorWrites();
    expect(more).toEqual([]);
    expect(write?.path).toBe(`${VENDOR}/results/aml`);
    expect(write?.headers["x-frankie-username"]).toBe(lead().email);
    expect(JSON.parse(write?.body ?? "")).toEqual({
      ...{ processResults: [hit], manualStatus: "FALSE_POSITIVE" },
      comment: {
        text: expect.stringMatching(/^DIFFERENT_PERSON: .+ \[ref \w{26}\]$/),
        entityId,
        entityType: "ORGANIZATION",
      },
    });
    expect((await hitsNow([hit])).hits[0]?.manualStatus).toBe("FALSE_POSITIVE");
  });

  it("is found by the reconciler after an answer that says nothing", async () => {
    await road.fault("500-after-apply");
    const { operation } = await decideHit(await hitOn("pepData"));
    expect(operation?.outcome).toBe("UNKNOWN");
    await reconcile(new Date(Date.now() + 60_000));
    expect((await findOperation(operation?.id ?? ""))?.state).toBe("CONFIRMED");
    expect(await road.vendorWrites()).toHaveLength(1);
  });

  it("is not sent where the hit was decided by somebody else since it was looked at", async () => {
    const hit = await hitOn("pepData");
    const { etag: version } = await hitsNow([hit]);
    await decideHit(hit);
    const second = await decideHit(hit, { version }, { manualStatus: "UNKNOWN", reasonCode: "OTHER" });
    expect(second).toMatchObject({ status: 412, code: "PRECONDITION_FAILED" });
    expect(await road.vendorWrites()).toHaveLength(1);
  });

  it("on a sanctions list waits for a second person, who sees it as it is and sends it", async () => {
    const hit = await hitOn("sanctionData");
    const { status, proposal } = await decideHit(hit);
    expect([status, proposal?.why]).toEqual([202, ["A match is on a sanctions list."]]);
    expect(await road.vendorWrites()).toEqual([]);
    if (!proposal) throw new Error("nothing was proposed");
    const shown = await call(proposalOf, { cookie: await as("Dev Patel"), params: { id: proposal.id } });
    expect((await shown.json()) as ProposalAnswer).toMatchObject({ against: {}, evidence: { isSame: true } });
    const { etag } = await hitsNow([hit]);
    expect((await approving("Chloe Martin", proposal, etag)).status).toBe(403);
    const approved = await approving("Dev Patel", proposal, etag);
    expect(approved.operation).toMatchObject({ outcome: "CONFIRMED", action: "decide-hits", target: TARGET });
    expect((await road.vendorWrites()).map(({ path }) => path)).toEqual([`${VENDOR}/results/aml`]);
  });

  it("voids another proposal about the same case: its evidence is another", async () => {
    const { proposal } = await decideHit(await hitOn("sanctionData"));
    await decideHit(await hitOn("pepData"));
    if (!proposal) throw new Error("nothing was proposed");
    const { etag } = await hitsNow([await hitOn("sanctionData")]);
    expect(await approving("Dev Patel", proposal, etag)).toMatchObject({ detail: expect.stringContaining("is void") });
  });

  it("is of AML results alone, and never of somebody else's", async () => {
    const version = await versionNow();
    const params = { ...PLACE, resultKind: "matchlist" };
    const hit = await hitOn("pepData");
    expect((await decideHit(hit, { params, version })).status).toBe(400);
    const foreign = { ...params, entityId: STORY.organizationReview.entityId, resultKind: "aml" };
    expect((await decideHit(hit, { params: foreign, version })).status).toBe(404);
    expect(await road.vendorWrites()).toEqual([]);
  });
});

describe("the risk level of an organisation", () => {
  const raise = { riskLevel: "HIGH", comment };

  it("is lowered by two people, and proved by the request that stands at the assessment", async () => {
    expect(settableLevel(await profileNow())).toBe("UNACCEPTABLE");
    const { status, proposal } = await send(setRisk, raise);
    expect([status, proposal?.why]).toEqual([202, ["It lowers a high risk level."]]);
    expect(await road.vendorWrites()).toEqual([]);
    if (!proposal) throw new Error("nothing was proposed");
    const approved = await approving("Dev Patel", proposal, await versionNow());
    expect(approved.operation).toMatchObject({ outcome: "CONFIRMED", proof: "request-id", target: TARGET });
    const [write] = await road.vendorWrites();
    expect(write?.path).toBe(`${VENDOR}/serviceprofiles/${serviceName}/risk`);
    expect(settableLevel(await profileNow())).toBe("HIGH");
  });

  it("is told in the timeline from → to", async () => {
    const { proposal } = await send(setRisk, raise);
    if (!proposal) throw new Error("nothing was proposed");
    await approving("Dev Patel", proposal, await versionNow());
    const response = await call(timeline, { cookie: await as("Chloe Martin"), params: PLACE });
    const { rows } = (await response.json()) as TimelineAnswer;
    const changes = [{ field: "riskLevel", from: "UNACCEPTABLE", to: "HIGH" }];
    expect(rows.find(({ theirs }) => theirs?.changes?.length)).toMatchObject({
      ours: { changes },
      joinedBy: "requestId",
    });
  });
});

describe("monitoring of an organisation", () => {
  const off = { enabled: false, monitoringTypes: ["AML"], comment };

  it("is switched off by two people, and proved by the request at each subscription", async () => {
    const before = await call(monitored, { cookie: await as("Chloe Martin"), params: PLACE });
    expect(((await before.json()) as MonitoringAnswer).profiles).toMatchObject([{ serviceName }]);
    const { status, proposal } = await send(monitor, off);
    expect([status, proposal?.why]).toEqual([202, ["It switches monitoring off."]]);
    if (!proposal) throw new Error("nothing was proposed");
    const approved = await approving("Dev Patel", proposal, await versionNow());
    expect(approved.operation).toMatchObject({ outcome: "CONFIRMED", proof: "request-id", target: TARGET });
    const [write] = await road.vendorWrites();
    expect([write?.path, write?.query]).toEqual([`${VENDOR}/monitor`, "enabled=false&monitoringTypes=AML"]);
    const [subscription] = (await profileNow()).subscriptions as [Subscription];
    expect(subscription).toMatchObject({ status: "DISABLED", disabledRequestId: approved.operation?.requestId });
  });

  it("is no individual's: at the vendor nothing of that address is asked", async () => {
    await send(monitor, off);
    expect((await road.vendorCalls()).filter(({ path }) => path.startsWith("/v2/individuals/"))).toEqual([]);
  });
});

describe("nothing is sent", () => {
  const ACTS: [string, (hit: string, given?: Given) => Promise<{ status: number; detail?: string }>][] = [
    ["a decision", (hit, given) => decideHit(hit, given)],
    ["a risk level", (_hit, given) => send(setRisk, { riskLevel: "HIGH", comment }, given)],
    ["monitoring", (_hit, given) => send(monitor, { enabled: false, monitoringTypes: ["AML"], comment }, given)],
  ];

  it.each(ACTS)("where the setting is off, whoever asks, and the attempt is on record: %s", async (_what, act) => {
    allow("off");
    expect(await act(await hitOn("pepData"))).toMatchObject({
      status: 403,
      detail: expect.stringContaining("Organisations are read-only"),
    });
    expect(await road.vendorWrites()).toEqual([]);
    const [denied] = await told();
    expect(denied).toMatchObject({ outcome: "DENIED", entityId });
  });

  it("by an approval either, once the setting is off again", async () => {
    const { proposal } = await send(setRisk, { riskLevel: "HIGH", comment });
    const version = await versionNow();
    allow("off");
    if (!proposal) throw new Error("nothing was proposed");
    expect((await approving("Dev Patel", proposal, version)).status).toBe(403);
    expect(await road.vendorWrites()).toEqual([]);
  });

  it.each(ACTS)("for an officer who sees nothing of it: %s", async (_what, act) => {
    const version = `"${"a".repeat(43)}"`;
    const hit = await hitOn("pepData");
    await limit(["KYC"]);
    expect((await hitsNow([hit])).status).toBe(404);
    expect((await act(hit, { version })).status).toBe(404);
    expect(await road.vendorWrites()).toEqual([]);
  });

  it.each(ACTS)("for an analyst who does not have the case, and an auditor: %s", async (_what, act) => {
    const hit = await hitOn("pepData");
    for (const name of ["Ana Silva", "Eva Lindqvist"] as const) expect((await act(hit, { name })).status).toBe(403);
    expect(await road.vendorWrites()).toEqual([]);
  });

  it("by what FrankieOne does not document: a reassignment, at the address of individuals", async () => {
    const body = { serviceProfile: { assignee: "Ana Silva" } };
    expect((await send(reassign, body)).status).toBe(404);
    expect(await road.vendorWrites()).toEqual([]);
  });
});
