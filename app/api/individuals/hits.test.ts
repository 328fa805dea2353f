import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { approveProposal } from "@/lib/approvals/service";
import { describeProposal } from "@/lib/approvals/read";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import { decideHits } from "@/lib/hits/service";
import type { DecideHits } from "@/lib/hits/contract";
import { readHits } from "@/lib/hits/read";
import { reasonAgainstTogether } from "@/lib/hits/rules";
import { findOperation } from "@/lib/writes/operations";
import { reconcile } from "@/lib/writes/reconcile";
import { readExecution } from "@/lib/executions/read";
import { overrideExecution } from "@/lib/executions/service";
import { hitsIn } from "@/lib/executions/hits";
import { readLedger } from "@/lib/ledger/read";
import { STORY, type StoryHandle } from "@/lib/sandbox/story/handles";
import type { Operation } from "@/lib/writes/contract";
import type { Proposal } from "@/lib/writes/proposalContract";
import { mutationHeaders, setUpRoad, versionOf } from "@/lib/testing/road.testing";

const road = setUpRoad();
const lead = () => road.officer("Chloe Martin");

const placeOf = (handle: StoryHandle) => {
  const { entityId, serviceName } = STORY[handle];
  return { entityId, serviceName };
};

/** The ids of the hits in the latest run of a case of the story. */
async function hitsOf(handle: StoryHandle, ofClass?: string): Promise<string[]> {
  const { workflowName, workflowExecutionId } = STORY[handle];
  const params = { ...placeOf(handle), workflowName, workflowExecutionId };
  const { workflowResult } = await readExecution(lead(), params, {});
  return hitsIn(workflowResult)
    .filter((hit) => !ofClass || hit.class === ofClass)
    .flatMap(({ processResultId }) => processResultId ?? []);
}

const DIFFERENT = {
  manualStatus: "FALSE_POSITIVE",
  reasonCode: "DIFFERENT_DATE_OF_BIRTH",
  comment: { text: "Born in another year" },
} as const;

/** Decides hits of a case as a screen would: against the version of just these. */
async function decide(
  handle: StoryHandle,
  processResults: string[],
  given: Partial<DecideHits> & { version?: string } = {},
) {
  const { version, ...more } = given;
  const etag = version ?? (await readHits(lead(), placeOf(handle), { processResults })).etag;
  const params = { ...placeOf(handle), resultKind: "aml" as const };
  const body = { ...DIFFERENT, processResults, ...more };
  return decideHits({ officer: lead(), headers: mutationHeaders(etag), params, body });
}

const operationOf = ({ body }: { body: unknown }) => (body as { operation: Operation }).operation;
const proposalOf = ({ body }: { body: unknown }) => (body as { proposal: Proposal }).proposal;

describe("a decision on a hit", () => {
  it("reaches the vendor once, shows at the hit, and is proved by the vendor's audit, which names it", async () => {
    const hits = await hitsOf("pepReview");
    const operation = operationOf(await decide("pepReview", hits));
    expect(operation).toMatchObject({ outcome: "CONFIRMED", proof: "audit", action: "decide-hits" });
    expect(operation.changes).toEqual([
      expect.objectContaining({ to: "FALSE_POSITIVE", about: expect.stringMatching(/^PEP match: ./) }),
    ]);
    const [write, ...more] = await road.vendorWrites();
    expect(more).toEqual([]);
    expect(write?.path).toBe(`/v2/individuals/${STORY.pepReview.entityId}/results/aml`);
    expect(JSON.parse(write?.body ?? "")).toMatchObject({
      ...{ processResults: hits, manualStatus: "FALSE_POSITIVE" },
      comment: { text: expect.stringMatching(/^DIFFERENT_DATE_OF_BIRTH: Born in another year \[ref \w{26}\]$/) },
    });
    expect(
      (await readHits(lead(), placeOf("pepReview"), { processResults: hits })).processResults[0]?.manualStatus,
    ).toBe("FALSE_POSITIVE");
  });

  it("is proved by its value alone where the audit cannot be read", async () => {
    await road.fault("503", { method: "GET", pathIncludes: "/v2/audit", times: 9 });
    expect(operationOf(await decide("pepReview", await hitsOf("pepReview")))).toMatchObject({
      ...{ outcome: "CONFIRMED", proof: "value" },
    });
  });

  it("stays unknown where the vendor said yes and the hit shows nothing", async () => {
    const hits = await hitsOf("pepReview");
    await road.fault("200-without-apply");
    expect(operationOf(await decide("pepReview", hits)).outcome).toBe("UNKNOWN");
  });

  it("is not sent where the hit was decided by somebody else since it was looked at", async () => {
    const hits = await hitsOf("pepReview");
    const { etag: version } = await readHits(lead(), placeOf("pepReview"), { processResults: hits });
    await decide("pepReview", hits);
    const second = decide("pepReview", hits, { version, manualStatus: "UNKNOWN", reasonCode: "OTHER" });
    await expect(second).rejects.toMatchObject({ code: "PRECONDITION_FAILED", facts: { sent: "no" } });
    expect(await road.vendorWrites()).toHaveLength(1);
  });

  it("waits for an earlier one on the same hit that is not settled, and for none on another", async () => {
    const [first = "", second = ""] = await hitsOf("manyIssues", "AML");
    await road.fault("200-without-apply");
    expect(operationOf(await decide("manyIssues", [first])).outcome).toBe("UNKNOWN");
    await expect(decide("manyIssues", [first])).rejects.toMatchObject({ code: "OPERATION_OPEN" });
    expect(operationOf(await decide("manyIssues", [second])).outcome).toBe("CONFIRMED");
  });

  it("does not depend on who has the case: a reassignment in between is no conflict", async () => {
    const hits = await hitsOf("pepReview");
    const { etag: version } = await readHits(lead(), placeOf("pepReview"), { processResults: hits });
    await road.outsideWrite(placeOf("pepReview"), { assignee: "Somebody Else" });
    expect(operationOf(await decide("pepReview", hits, { version })).outcome).toBe("CONFIRMED");
  });
});

describe("what makes no sense is refused, and nothing is sent", () => {
  it.each([
    ["a hit of another person", "sanctionsReview" as const, "NOT_FOUND"],
    ["a result that is no hit", undefined, "NOT_FOUND"],
  ])("%s", async (_what, from, code) => {
    const foreign = from ? await hitsOf(from) : ["01JZ0000000000000000000000"];
    const version = await versionOf(lead(), placeOf("pepReview"));
    await expect(decide("pepReview", foreign, { version })).rejects.toMatchObject({ code, facts: { sent: "no" } });
    expect(await road.vendorWrites()).toEqual([]);
  });

  it("a decision of another kind of result, and a reason that does not go with it", async () => {
    const hits = await hitsOf("pepReview");
    for (const wrong of [{ manualStatus: "CLEAR" as const, reasonCode: "OTHER" }, { reasonCode: "SAME_PERSON" }])
      await expect(decide("pepReview", hits, wrong)).rejects.toMatchObject({ code: "VALIDATION" });
    expect(await road.vendorWrites()).toEqual([]);
  });

  it("of a case out of the officer's sight", async () => {
    const hits = await hitsOf("pepReview");
    const { etag: version } = await readHits(lead(), placeOf("pepReview"), { processResults: hits });
    await getDb()
      .update(officers)
      .set({ services: ["KYB"] })
      .where(eq(officers.email, lead().email));
    try {
      await expect(readHits(lead(), placeOf("pepReview"), { processResults: hits })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      await expect(decide("pepReview", hits, { version })).rejects.toMatchObject({ code: "NOT_FOUND" });
    } finally {
      await getDb().update(officers).set({ services: null }).where(eq(officers.email, lead().email));
    }
    expect(await road.vendorWrites()).toEqual([]);
  });

  it("the same decision again", async () => {
    const hits = await hitsOf("pepReview");
    await decide("pepReview", hits);
    await expect(decide("pepReview", hits)).rejects.toMatchObject({ code: "NOT_POSSIBLE" });
  });
});

describe("several hits at once", () => {
  /** Two hits of one provider and name. */
  async function alike(): Promise<string[]> {
    const ids = await hitsOf("twelveHits");
    const { processResults } = await readHits(lead(), placeOf("twelveHits"), { processResults: ids });
    const pairs = processResults.flatMap((one, at) => processResults.slice(at + 1).map((other) => [one, other]));
    const pair = pairs.find((hits) => !reasonAgainstTogether(hits) && hits.every(({ manualStatus }) => !manualStatus));
    return (pair ?? []).flatMap(({ processResultId }) => processResultId ?? []);
  }

  it("go out in one call, and each is on record", async () => {
    const hits = await alike();
    expect(hits).toHaveLength(2);
    const operation = operationOf(await decide("twelveHits", hits));
    expect(operation).toMatchObject({ outcome: "CONFIRMED", proof: "audit" });
    expect(operation.changes).toHaveLength(2);
    expect(await road.vendorWrites()).toHaveLength(1);
  });

  it("are not confirmed where one of them does not show it, and end with a person", async () => {
    const hits = await alike();
    await road.fault("200-in-part");
    const { id, outcome } = operationOf(await decide("twelveHits", hits));
    expect(outcome).toBe("UNKNOWN");
    const from = Date.now();
    for (const seconds of [10, 130, 150, 215, 280, 600, 2_450]) await reconcile(new Date(from + seconds * 1_000));
    expect((await findOperation(id))?.state).toBe("NEEDS_HUMAN");
  });

  it("are not sent where one of them has the decision already: it would be sent and not be on record", async () => {
    const hits = await alike();
    await decide("twelveHits", hits.slice(0, 1));
    await expect(decide("twelveHits", hits)).rejects.toMatchObject({
      ...{ code: "NOT_POSSIBLE", facts: { detail: expect.stringContaining("already has this decision") } },
    });
    expect(await road.vendorWrites()).toHaveLength(1);
  });
});

describe("four eyes", () => {
  it("a match on a sanctions list waits for a second person, who sends it", async () => {
    const hits = await hitsOf("sanctionsReview");
    const proposal = proposalOf(await decide("sanctionsReview", hits.slice(0, 1)));
    expect(proposal).toMatchObject({ action: "decide-hits", why: ["A match is on a sanctions list."] });
    expect(await road.vendorWrites()).toEqual([]);
    const { etag } = await readHits(lead(), placeOf("sanctionsReview"), { processResults: hits.slice(0, 1) });
    const body = { comment: { text: "I see it the same" } };
    const approver = road.officer("Dev Patel");
    const reply = await approveProposal({ officer: approver, headers: mutationHeaders(etag), id: proposal.id, body });
    expect(operationOf(reply)).toMatchObject({ outcome: "CONFIRMED", action: "decide-hits" });
  });

  it("a true positive waits too, whatever the match is", async () => {
    const given = { manualStatus: "TRUE_POSITIVE_REJECT", reasonCode: "SAME_PERSON" } as const;
    expect(proposalOf(await decide("pepReview", await hitsOf("pepReview"), given)).why).toEqual([
      "It says that a match is this person.",
    ]);
  });

  it("a decision on a hit voids an override that waits: its evidence is another", async () => {
    const { entityId, serviceName, workflowName, workflowExecutionId } = STORY.pepReview;
    const params = { entityId, serviceName, workflowName, workflowExecutionId };
    const hits = await hitsOf("pepReview");
    const body = { status: "PASS", reasonCode: "OTHER", comment: { text: "Looks fine to me" } } as const;
    const headers = mutationHeaders(await versionOf(lead(), placeOf("pepReview")));
    const { id } = proposalOf(await overrideExecution({ officer: lead(), headers, params, body }));
    const seen = async () => (await describeProposal(road.officer("Dev Patel"), id)).evidence.isSame;
    expect(await seen()).toBe(true);
    await decide("pepReview", hits);
    expect(await seen()).toBe(false);
  });
});

describe("the record of it", () => {
  it("names the hit in the erasable part, and says how the decision is known", async () => {
    await decide("pepReview", await hitsOf("pepReview"));
    const rows = (await readLedger(getDb(), { limit: 3 })).rows;
    expect(rows.map(({ action, outcome }) => [action, outcome])).toEqual([
      ["decide-hits", "CONFIRMED"],
      ["decide-hits", "SENT"],
      ["decide-hits", "INTENT"],
    ]);
    expect(rows[0]?.detail).toMatchObject({ proof: "audit" });
  });
});
