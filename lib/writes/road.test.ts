import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { overrideExecution } from "@/lib/executions/service";
import { STORY } from "@/lib/sandbox/story/handles";
import type { Operation } from "./contract";
import { change, mutationHeaders, outcomes, setUpRoad, type Target, versionOf } from "@/lib/testing/road.testing";

const road = setUpRoad();

const free = STORY.sanctionsReview;
const ofAna = STORY.pepReview;

interface Answer {
  serviceProfile?: { assignee?: string; state?: string };
  operation: Operation;
}
const answerOf = (reply: { body: unknown }) => reply.body as Answer;
const takeIt = { serviceProfile: { assignee: "Ana Silva" } };
const at = ({ entityId, serviceName }: Target) => ({ entityId, serviceName });

describe("a write that goes well", () => {
  it("is confirmed by the vendor's own request id and costs three calls: read, write, prove", async () => {
    const ana = road.officer("Ana Silva");
    const version = await versionOf(ana, at(free));
    const before = (await road.vendorCalls()).length;
    const reply = await change(ana, free, takeIt, { version });
    const { operation, serviceProfile } = answerOf(reply);
    expect(operation).toMatchObject({ outcome: "CONFIRMED", proof: "request-id", action: "reassign" });
    expect(serviceProfile?.assignee).toBe("Ana Silva");
    expect((await road.vendorCalls()).slice(before).map(({ method }) => method)).toEqual(["GET", "PATCH", "GET"]);
    expect(reply.etag).toBe(await versionOf(ana, at(free)));
  });

  it("reaches the vendor as the officer, with the comment shape of every generation and the operation's reference", async () => {
    const reply = await change(road.officer("Ana Silva"), free, { ...takeIt, comment: { text: "Mine now" } });
    const [write] = await road.vendorWrites();
    expect(JSON.parse(write?.body ?? "")).toEqual({
      serviceProfile: { assignee: "Ana Silva" },
      comment: {
        text: `Mine now [ref ${answerOf(reply).operation.id}]`,
        entityId: free.entityId,
        entityType: "INDIVIDUAL",
      },
    });
    expect(write?.headers["x-frankie-username"]).toBe("ana.silva@countersign.example");
  });

  it("leaves INTENT, SENT and CONFIRMED in the ledger, in this order", async () => {
    const before = (await outcomes()).length;
    await change(road.officer("Ana Silva"), free, takeIt);
    expect((await outcomes()).slice(before)).toEqual(["INTENT", "SENT", "CONFIRMED"]);
  });

  it("overrides an execution with reason code and comment", async () => {
    const ana = road.officer("Ana Silva");
    const run = STORY.idvSuspected;
    const { entityId, serviceName, workflowName, workflowExecutionId } = run;
    const reply = await overrideExecution({
      officer: ana,
      headers: mutationHeaders(await versionOf(ana, at(run))),
      params: { entityId, serviceName, workflowName, workflowExecutionId },
      body: { status: "PASS", reasonCode: "FALSE_POSITIVE_MATCH", comment: { text: "Another person" } },
    });
    expect(reply.body).toMatchObject({
      workflowResult: { status: "PASS", result: "REVIEW" },
      operation: {
        outcome: "CONFIRMED",
        proof: "request-id",
        changes: [{ field: "status", from: "REVIEW", to: "PASS" }],
      },
    });
    const [write] = await road.vendorWrites();
    expect(JSON.parse(write?.body ?? "").comment.text).toMatch(
      /^FALSE_POSITIVE_MATCH: Another person \[ref [0-9A-Z]{26}\]$/,
    );
  });
});

describe("a version that is no longer true", () => {
  it("is refused with the current profile, and nothing is sent", async () => {
    const ana = road.officer("Ana Silva");
    const version = await versionOf(ana, at(free));
    await road.outsideWrite(at(free), { reviewer: "M. Torres" });
    const etag = await versionOf(ana, at(free));
    await expect(change(ana, free, takeIt, { version })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
      facts: {
        sent: "no",
        etag,
        current: { serviceProfile: { reviewer: "M. Torres" } },
      },
    });
    expect(await road.vendorWrites()).toEqual([]);
  });

  it("must be given", async () => {
    const headers = new Headers({ "idempotency-key": randomUUID() });
    const { updateCase } = await import("@/lib/cases/service");
    const call = updateCase({ officer: road.officer("Ana Silva"), headers, params: at(free), body: takeIt });
    await expect(call).rejects.toMatchObject({ code: "PRECONDITION_REQUIRED" });
  });
});

describe("an Idempotency-Key", () => {
  it("replays the outcome of the same request without a second write", async () => {
    const ana = road.officer("Ana Silva");
    const given = { key: randomUUID(), version: await versionOf(ana, at(free)) };
    const first = answerOf(await change(ana, free, takeIt, given));
    const second = answerOf(await change(ana, free, takeIt, given));
    expect(second.operation).toEqual(first.operation);
    expect(await road.vendorWrites()).toHaveLength(1);
  });

  it("lets exactly one of many simultaneous requests write", async () => {
    const ana = road.officer("Ana Silva");
    const given = { key: randomUUID(), version: await versionOf(ana, at(free)) };
    const ended = await Promise.allSettled(Array.from({ length: 8 }, () => change(ana, free, takeIt, given)));
    const codes = ended.map((each) =>
      each.status === "fulfilled" ? answerOf(each.value).operation.outcome : each.reason.code,
    );
    expect(new Set(codes)).not.toContain("INTERNAL");
    expect(codes.filter((code) => !["CONFIRMED", "IDEMPOTENCY_IN_FLIGHT"].includes(code))).toEqual([]);
    expect(await road.vendorWrites()).toHaveLength(1);
  });

  it("is refused for another request", async () => {
    const ana = road.officer("Ana Silva");
    const key = randomUUID();
    await change(ana, free, takeIt, { key });
    const other = change(ana, free, { serviceProfile: { reviewer: "Ana Silva" } }, { key });
    await expect(other).rejects.toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
    expect(await road.vendorWrites()).toHaveLength(1);
  });
});

it("an Idempotency-Key used for two cases at once writes to one of them", async () => {
  const chloe = road.officer("Chloe Martin");
  const key = randomUUID();
  const body = { serviceProfile: { reviewer: "Ben Okafor" } };
  const ended = await Promise.allSettled(
    [free, STORY.blockedByMatchlist].map((each) => change(chloe, each, body, { key })),
  );
  const refused = ended.filter((each) => each.status === "rejected").map(({ reason }) => reason.code);
  expect(refused).toEqual(["IDEMPOTENCY_KEY_REUSED"]);
  expect(await road.vendorWrites()).toHaveLength(1);
});

describe("Z-02: permission", () => {
  it("is refused to an auditor without a single call to the vendor, and the attempt is on record", async () => {
    const version = await versionOf(road.officer("Ana Silva"), at(free));
    const calls = (await road.vendorCalls()).length;
    const attempt = change(
      road.officer("Eva Lindqvist"),
      free,
      { serviceProfile: { assignee: "Ben Okafor" } },
      { version },
    );
    await expect(attempt).rejects.toMatchObject({ code: "FORBIDDEN", facts: { rule: "auditors-read", sent: "no" } });
    expect(await road.vendorCalls()).toHaveLength(calls);
    expect((await outcomes()).at(-1)).toBe("DENIED");
  });

  it("is refused to an analyst who is neither assignee nor reviewer", async () => {
    const ben = road.officer("Ben Okafor");
    const body = { serviceProfile: { state: "ARCHIVED" as const }, comment: { text: "No longer needed" } };
    await expect(change(ben, ofAna, body)).rejects.toMatchObject({
      code: "FORBIDDEN",
      facts: { rule: "own-cases-only" },
    });
    expect(await road.vendorWrites()).toEqual([]);
  });

  it("lets a lead move work between people", async () => {
    const body = { serviceProfile: { assignee: "Ben Okafor" }, comment: { text: "Ana is away" } };
    expect(answerOf(await change(road.officer("Chloe Martin"), ofAna, body)).operation.outcome).toBe("CONFIRMED");
  });
});

describe("Z-09: people", () => {
  it.each(["Nobody Known", "ana silva", "Eva Lindqvist", "<script>"])("%s cannot be given work", async (assignee) => {
    const attempt = change(road.officer("Chloe Martin"), free, { serviceProfile: { assignee } });
    await expect(attempt).rejects.toMatchObject({ code: "VALIDATION", facts: { sent: "no" } });
    expect(await road.vendorWrites()).toEqual([]);
  });
});

describe("an outcome that is not a success", () => {
  it.each([
    ["503", "UNKNOWN"],
    ["500-before", "UNKNOWN"],
    ["500-after-apply", "UNKNOWN"],
    ["reset-before-apply", "UNKNOWN"],
    ["reset-after-apply", "UNKNOWN"],
    ["html-200", "UNKNOWN"],
    ["truncated-json", "UNKNOWN"],
    ["redirect-302", "UNKNOWN"],
    ["200-without-apply", "UNKNOWN"],
  ])("fault %s is answered 202 as %s, and nothing is sent a second time", async (fault, outcome) => {
    await road.fault(fault);
    const reply = await change(road.officer("Ana Silva"), free, takeIt);
    const { operation } = answerOf(reply);
    expect(reply).toMatchObject({ status: 202, location: `/api/operations/${operation.id}` });
    expect(operation.outcome).toBe(outcome);
    expect(await road.vendorWrites()).toHaveLength(1);
  });

  it("429 means nothing was sent, and says so", async () => {
    await road.fault("429");
    const problem = { code: "UPSTREAM_RATE_LIMITED", facts: { sent: "no" } };
    await expect(change(road.officer("Ana Silva"), free, takeIt)).rejects.toMatchObject(problem);
    expect((await outcomes()).at(-1)).toBe("NOT_SENT");
  });
});
