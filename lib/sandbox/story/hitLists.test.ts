import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BACKGROUND, reviewAt, resultsPath, stepOf } from "@/lib/testing/review.testing";
import { executionPath, startTested, type TestedSandbox } from "@/lib/testing/sandbox.testing";
import type { StoryHandle } from "./handles";

let now = Date.UTC(2026, 10, 1);
let vendor: TestedSandbox;
beforeAll(async () => {
  vendor = await startTested({ clock: () => now, runs: { tookMs: 1_000 } });
});
beforeEach(() => vendor.reset());
afterAll(() => vendor.close());

const { resultsOf, decide, decideIds, run, plan, executionOf } = reviewAt(() => vendor);
const execution = async (handle: StoryHandle) => (await vendor.call("GET", executionPath(handle))).body.workflowResult;

interface Hit {
  processResultId: string;
  manualStatus?: string;
  providerResult: { reference: string };
  supplementaryData: { type: string; matchData: { name: string; date: string }; mismatchMap?: object };
}
const hitsOf = async (handle: StoryHandle) => (await resultsOf(handle, "&classes=AML")) as unknown as Hit[];

/** Ends a run in the background. */
async function ranAgain(handle: StoryHandle) {
  const { body } = await run(handle, BACKGROUND);
  now += 1_000;
  return executionOf(handle, body.workflowExecutionId);
}

describe("twelve hits", () => {
  test("each of its own, in several scripts; some alike, two decided before", async () => {
    const hits = await hitsOf("twelveHits");
    expect(hits).toHaveLength(12);
    expect(new Set(hits.map((hit) => hit.providerResult.reference)).size).toBe(12);
    const names = hits.map((hit) => hit.supplementaryData.matchData.name);
    for (const script of ["Latin", "Cyrillic", "Arabic", "Han", "Greek", "Hebrew"]) {
      expect(names.some((name) => new RegExp(`\\p{Script=${script}}`, "u").test(name))).toBe(true);
    }
    expect(names.filter((name) => name === "Yusuf Karimov").length).toBeGreaterThan(3);
    expect(hits.filter((hit) => hit.manualStatus).map((hit) => hit.manualStatus)).toEqual([
      "FALSE_POSITIVE",
      "UNKNOWN",
    ]);
  });

  test("are one issue a kind, and the step counts them and says what the provider was asked", async () => {
    const workflowResult = await execution("twelveHits");
    expect(workflowResult.issues.map(({ issue }: { issue: string }) => issue).sort()).toEqual([
      "MEDIA",
      "PEP",
      "SANCTION",
      "WATCHLIST",
    ]);
    const { summary } = stepOf(workflowResult, "AML");
    expect(summary).toMatchObject({ totalHits: 12, totalFalsePositives: 1, totalUnknown: 1, totalUnresolved: 11 });
    expect(summary.providerSummaries).toEqual([
      expect.objectContaining({
        numHits: 12,
        sanctionCountries: ["UZB"],
        searchQuery: expect.objectContaining({ name: "Yusuf Karimov", dateOfBirth: "1978-05-14", nationality: "GBR" }),
      }),
    ]);
  });

  test("an issue is cleared with the last of its hits, and one left open keeps the run in REVIEW", async () => {
    const [first, ...others] = (await hitsOf("twelveHits")).map((hit) => hit.processResultId);
    await decideIds("twelveHits", "aml", others, "FALSE_POSITIVE");
    const again = await ranAgain("twelveHits");
    expect(again.status).toBe("REVIEW");
    expect(again.issues.filter((one: { isCleared: boolean }) => one.isCleared)).toHaveLength(3);
    const [open] = (await hitsOf("twelveHits")).filter((hit) => hit.processResultId === first);
    expect(open?.manualStatus).toBeUndefined();
    await decide("twelveHits", "aml", "AML", "FALSE_POSITIVE");
    expect((await ranAgain("twelveHits")).status).toBe("PASS");
  });

  test("within one issue the open hit weighs more than the one that was refused", async () => {
    const media = (await hitsOf("twelveHits")).filter((hit) => "mediaData" in hit.supplementaryData);
    const rest = (await hitsOf("twelveHits")).filter((hit) => !media.includes(hit));
    const idsOf = (hits: Hit[]) => hits.map((hit) => hit.processResultId);
    const isMedia = (id: string) => media.some((hit) => hit.processResultId === id);
    await decideIds(
      "twelveHits",
      "aml",
      idsOf(rest).filter((id) => !isMedia(id)),
      "FALSE_POSITIVE",
    );
    await decideIds("twelveHits", "aml", idsOf(media).slice(0, 1), "TRUE_POSITIVE_REJECT");
    expect((await ranAgain("twelveHits")).status).toBe("REVIEW");
    const later = (await hitsOf("twelveHits")).slice(0, 12);
    const open = later.filter((hit) => !hit.manualStatus);
    expect(open).toHaveLength(media.length - 1);
    await decideIds("twelveHits", "aml", idsOf(open), "FALSE_POSITIVE");
    expect((await ranAgain("twelveHits")).status).toBe("FAIL");
  });

  test("those that were cleared may not be returned again, the others are", async () => {
    const [first] = await hitsOf("twelveHits");
    await decideIds("twelveHits", "aml", [first?.processResultId ?? ""], "FALSE_POSITIVE");
    await plan({ decisions: "gone" });
    const again = stepOf(await ranAgain("twelveHits"), "AML").processResults as Hit[];
    expect(again.map((hit) => hit.providerResult.reference)).not.toContain(first?.providerResult.reference);
    expect(again).toHaveLength(10);
  });
});

describe("three hundred hits", () => {
  test("are read in pages and all decided, and nothing else is", async () => {
    const pages = await Promise.all(
      [1, 2, 3].map((page) =>
        vendor.call("GET", `${resultsPath("threeHundredHits")}?classes=AML&limit=100&page=${page}`),
      ),
    );
    expect(pages[0]?.body.meta.total).toBe(300);
    const ids = pages.flatMap(({ body }) => body.processResults.map((hit: Hit) => hit.processResultId));
    expect(new Set(ids).size).toBe(300);
    expect((await decideIds("threeHundredHits", "aml", ids, "FALSE_POSITIVE")).body.processResults).toHaveLength(300);
    expect((await ranAgain("threeHundredHits")).status).toBe("PASS");
  });

  test("are references of their own each, of every kind", async () => {
    const { processResults } = stepOf(await execution("threeHundredHits"), "AML") as { processResults: Hit[] };
    expect(new Set(processResults.map((hit) => hit.providerResult.reference)).size).toBe(300);
    for (const key of ["sanctionData", "pepData", "watchlistData", "mediaData"]) {
      expect(processResults.some((hit) => key in hit.supplementaryData)).toBe(true);
    }
  });
});

describe("checks of identity told apart", () => {
  test("document and face are clear, liveness and the birth date are not", async () => {
    const results = (await resultsOf("idvToldApart", "&classes=IDV")) as unknown as (Hit & { result: string })[];
    expect(results.map(({ result, supplementaryData }) => [supplementaryData.type, result])).toEqual([
      ["IDV_DOCUMENT", "CLEAR"],
      ["IDV_FACIAL_COMPARISON", "CLEAR"],
      ["IDV_FACIAL_LIVENESS", "SUSPECTED"],
      ["IDV_OCR_COMPARISON", "SUSPECTED"],
    ]);
    expect(results[3]?.supplementaryData.mismatchMap).toMatchObject({
      dob: { originalData: "1999-03-12", reviewedData: "1999-03-21" },
    });
  });

  test("only what was suspected has to be decided for the run to pass", async () => {
    const results = (await resultsOf("idvToldApart", "&classes=IDV")) as unknown as (Hit & { result: string })[];
    const suspected = results.filter(({ result }) => result === "SUSPECTED").map((one) => one.processResultId);
    await decideIds("idvToldApart", "idv", suspected.slice(0, 1), "CLEAR");
    expect((await ranAgain("idvToldApart")).status).toBe("REVIEW");
    const again = (await resultsOf("idvToldApart", "&classes=IDV&results=SUSPECTED")).map((one) => one.processResultId);
    await decideIds("idvToldApart", "idv", again, "CLEAR");
    expect((await ranAgain("idvToldApart")).status).toBe("PASS");
  });
});

test("ids of results may be ULIDs, and are decided like any others", async () => {
  const [hit] = await resultsOf("twoProfilesAml", "&classes=AML");
  expect(hit?.processResultId).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
  const { status } = await decideIds("twoProfilesAml", "aml", [hit?.processResultId ?? ""], "FALSE_POSITIVE");
  expect(status).toBe(200);
  expect((await ranAgain("twoProfilesAml")).workflowStepResults).toBeDefined();
});
