import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BACKGROUND, BEN, type Result, reviewAt, stepOf, workflowPath } from "@/lib/testing/review.testing";
import { profilePath, startTested, type TestedSandbox } from "@/lib/testing/sandbox.testing";
import type { StoryHandle } from "../story/handles";

let now = Date.UTC(2026, 10, 1);
let vendor: TestedSandbox;
beforeAll(async () => {
  vendor = await startTested({ clock: () => now, runs: { tookMs: 60_000 } });
});
beforeEach(() => vendor.reset());
afterAll(() => vendor.close());

const { decide, run, plan, profileOf, auditOf } = reviewAt(() => vendor);

describe("what a next run makes of the decisions", () => {
  const references = async (handle: StoryHandle) => {
    const { workflowResult } = (await run(handle)).body;
    return stepOf(workflowResult, "AML").processResults.map((one: Result) => [
      one.providerResult.reference,
      one.manualStatus,
    ]);
  };

  test("the same hits come back with their decisions, by the provider's reference", async () => {
    await decide("pepReview", "aml", "AML", "FALSE_POSITIVE");
    const [[reference, decision]] = await references("pepReview");
    expect(decision).toBe("FALSE_POSITIVE");
    expect(await references("pepReview")).toEqual([[reference, "FALSE_POSITIVE"]]);
  });

  test("or without them, or not at all, and new ones may come", async () => {
    await decide("pepReview", "aml", "AML", "FALSE_POSITIVE");
    await plan({ decisions: "lost" });
    expect(await references("pepReview")).toEqual([[expect.any(String), undefined]]);
    expect((await profileOf("pepReview")).workflowSummaries[0].status).toBe("REVIEW");
    vendor.reset();
    await decide("pepReview", "aml", "AML", "FALSE_POSITIVE");
    await plan({ decisions: "gone", newHits: 2 });
    const found = await references("pepReview");
    expect(found).toHaveLength(2);
    expect(new Set(found.map(([reference]: string[]) => reference)).size).toBe(2);
  });

  test("a risk level set by hand is carried on while nothing changes", async () => {
    await vendor.call("PATCH", `${profilePath("pepReview")}/risk`, { riskLevel: "UNACCEPTABLE" });
    expect((await run("pepReview")).body.workflowResult.riskAssessment.riskLevel).toBe("UNACCEPTABLE");
    expect((await run("pepReview")).body.workflowResult.riskAssessment.riskLevel).toBe("UNACCEPTABLE");
    await decide("pepReview", "aml", "AML", "FALSE_POSITIVE");
    expect((await run("pepReview")).body.workflowResult.riskAssessment.riskLevel).toBe("LOW");
  });
});

describe("refusals", () => {
  test("404 for a workflow that the account or the service does not have", async () => {
    for (const workflow of ["No-Such-Workflow", "AML Screening", "Legacy Import"]) {
      expect(await run("pepReview", BEN, workflow)).toMatchObject({ status: 404, body: { errorCode: "VAL-404" } });
    }
  });

  test.each(["bareRecord", "archived", "blocklisted", "duplicateCopy"] as const)(
    "422 for %s, and no run",
    async (handle) => {
      const { status, body } = await run(handle, BACKGROUND, "AUS-Basic2V-TwoPlus");
      expect([status, body.errorMsg]).toEqual([422, "Unprocessable Entity"]);
      expect((await profileOf(handle)).workflowSummaries).toHaveLength(1);
    },
  );

  test("a step that fails the call answers 500, and its run is there, in ERROR", async () => {
    await plan({ failsAt: "AML" });
    const { status, body } = await run("pepReview", BACKGROUND);
    expect([status, body.details[0].issueLocation]).toEqual([500, "AML"]);
    const [summary] = (await profileOf("pepReview")).workflowSummaries;
    expect(summary).toMatchObject({ workflowExecutionState: "ERROR", status: "UNCHECKED" });
    const started = (await auditOf("pepReview")).find((event: { type: string }) => event.type === "WORKFLOW_EVENT");
    expect(started.requestId).toBe(body.requestId);
  });

  test("a plan that is none is refused by the control path", async () => {
    expect((await plan({ ends: "EXPLODED" })).status).toBe(400);
  });
});

test("a run that was going when the sandbox stopped ends after its restart", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sandbox-"));
  const options = { stateFile: join(folder, "journal.jsonl"), clock: () => now, runs: { tookMs: 60_000 } };
  const first = await startTested(options);
  const path = `${workflowPath("pepReview")}`;
  const { workflowExecutionId } = (await first.call("POST", `${path}/execute`, {}, BACKGROUND)).body;
  await first.close();
  const second = await startTested(options);
  const state = async () =>
    (await second.call("GET", `${path}/executions/${workflowExecutionId}`)).body.workflowResult.workflowExecutionState;
  expect(await state()).toBe("IN_PROGRESS");
  now += 60_000;
  expect(await state()).toBe("COMPLETED");
  await second.close();
  rmSync(folder, { recursive: true });
});
