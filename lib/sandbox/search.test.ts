import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HARBOUR_LENDING } from "./story/accounts";
import { STORY } from "./story/handles";
import { namesFound, PARENT, startTested, type TestedSandbox } from "@/lib/testing/sandbox.testing";

let vendor: TestedSandbox;
beforeAll(async () => {
  vendor = await startTested();
});
afterAll(() => vendor.close());

const nameOf = (handle: keyof typeof STORY) => STORY[handle].entityName;
const statuses = (...status: string[]) => [{ overrideType: "ALL", status }];

describe("paging and order", () => {
  test("pages follow each other without gap or repetition and end short", async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => vendor.search({}, `limit=20&page=${page}`)));
    const ids = pages.flatMap(({ body }) => body.matches.flat()).map((match) => match.serviceProfile.serviceProfileId);
    const total = Object.keys(STORY).length;
    expect(new Set(ids).size).toBe(total);
    expect(ids).toHaveLength(total);
    expect(pages[0]?.body.meta).toMatchObject({ page: 1, limit: 20, total, count: 20 });
    expect(pages[3]?.body.meta.count).toBe(total - 60);
    expect((await vendor.search({}, "limit=20&page=9")).body.matches).toEqual([]);
  });

  test.each(["createdAt", "updatedAt"] as const)("both directions of %s are each other's mirror", async (field) => {
    const times = async (sort: string) => {
      const { body } = await vendor.search({}, `limit=100&sort=${sort}&sortFields=${field}`);
      return body.matches
        .flat()
        .map(({ serviceProfile }: never) => serviceProfile[field] ?? serviceProfile["createdAt"]);
    };
    const ascending = await times("asc");
    expect(ascending).toEqual([...ascending].sort());
    expect(await times("desc")).toEqual([...ascending].reverse());
  });

  test("matches is an array of arrays; two profiles of one entity share an inner one", async () => {
    const { body } = await vendor.search({
      filters: { entityIds: [STORY.twoProfilesKyc.entityId, STORY.pepReview.entityId] },
    });
    expect(body.matches.map((inner: unknown[]) => inner.length).sort()).toEqual([1, 2]);
    expect(body.meta.total).toBe(3);
  });
});

describe("filters", () => {
  test("scope LAST asks the newest execution only, ANY (the default) every one", async () => {
    const filters = { entityIds: [STORY.monitoringUrgent.entityId], workflowExecutionStatuses: statuses("PASS") };
    expect(namesFound(await vendor.search({ filters }))).toEqual([nameOf("monitoringUrgent")]);
    expect(namesFound(await vendor.search({ filters: { ...filters, workflowExecutionScope: "ANY" } }))).toHaveLength(1);
    expect(namesFound(await vendor.search({ filters: { ...filters, workflowExecutionScope: "LAST" } }))).toEqual([]);
    const urgent = { ...filters, workflowExecutionScope: "LAST", workflowExecutionStatuses: statuses("URGENT") };
    expect(namesFound(await vendor.search({ filters: urgent }))).toEqual([nameOf("monitoringUrgent")]);
  });

  test("the combined status filter silences both deprecated ones", async () => {
    const deprecated = { workflowStatuses: ["PASS"], statusOverrideType: "ONLY_OVERRIDDEN" };
    const overridden = namesFound(await vendor.search({ filters: deprecated }));
    expect(overridden.sort()).toEqual([nameOf("overriddenByNobody"), nameOf("overriddenToPass")].sort());
    const combined = {
      ...deprecated,
      workflowExecutionStatuses: [{ overrideType: "EXCLUDE_OVERRIDDEN", status: ["FAIL"] }],
    };
    expect(namesFound(await vendor.search({ filters: combined }))).not.toContain(nameOf("overriddenToPass"));
    expect(namesFound(await vendor.search({ filters: combined }))).toContain(nameOf("failedDocument"));
  });

  test("issue filters must be met by one issue, execution filters by one execution", async () => {
    const filters = {
      entityIds: [STORY.manyIssues.entityId],
      issueCategories: ["AML"],
      issues: ["PEP"],
      issueSeverities: ["WARNING"],
    };
    expect(namesFound(await vendor.search({ filters }))).toEqual([nameOf("manyIssues")]);
    expect(namesFound(await vendor.search({ filters: { ...filters, issueSeverities: ["REVIEW"] } }))).toEqual([]);
    const split = { entityIds: [STORY.monitoringUrgent.entityId], workflowNames: ["AUS-Basic2V-TwoPlus"] };
    expect(
      namesFound(await vendor.search({ filters: { ...split, workflowExecutionStatuses: statuses("URGENT") } })),
    ).toEqual([]);
  });

  test("every state is found unless states are named", async () => {
    expect(namesFound(await vendor.search({}))).toContain(nameOf("archived"));
    expect(namesFound(await vendor.search({ filters: { states: ["INACTIVE"] } }))).toEqual([nameOf("inactive")]);
    expect(namesFound(await vendor.search({ filters: { states: ["ACTIVE"] } }))).not.toContain(nameOf("archived"));
  });

  test("assignee, reviewer, entity type and time limits narrow", async () => {
    const both = { assignees: ["Ana Silva"], reviewers: ["Ana Silva"] };
    expect(namesFound(await vendor.search({ filters: both }))).toEqual([nameOf("selfReview")]);
    const organizations = namesFound(await vendor.search({ filters: { entityTypes: ["ORGANIZATION"] } }));
    expect(organizations).toHaveLength(3);
    const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
    const young = namesFound(await vendor.search({ filters: { createdAtAfter: hourAgo } }));
    expect(young.sort()).toEqual([nameOf("noExecution"), nameOf("runInProgress")].sort());
  });
});

describe("search terms", () => {
  const by = (type: string, term: string, field = "NAME") =>
    vendor.search({ search: { type, terms: [{ term, field }] } });

  test("FUZZY finds a misspelt name without its accents and says how sure it is", async () => {
    const answer = await by("FUZZY", "echeveria");
    expect(namesFound(answer)).toContain(nameOf("pepReview"));
    const [match] = answer.body.matches.flat();
    expect(match.confidence).toBeGreaterThan(0.8);
    expect(match.confidence).toBeLessThan(1);
    expect(match.fieldsMatched).toEqual([{ field: "NAME", confidence: match.confidence }]);
  });

  test("EXACT wants whole words", async () => {
    expect(namesFound(await by("EXACT", "Echeverría"))).toEqual([nameOf("pepReview")]);
    expect(namesFound(await by("EXACT", "Echeverr"))).toEqual([]);
    expect(namesFound(await by("EXACT", "王芳"))).toEqual([nameOf("chineseName")]);
  });

  test("a customer reference is found by EXTERNAL_REFERENCE, a field that is only planned finds nothing", async () => {
    expect(namesFound(await by("EXACT", "hb-104233", "EXTERNAL_REFERENCE"))).toEqual([nameOf("pepReview")]);
    expect(namesFound(await by("FUZZY", "example", "EMAIL_ADDRESS"))).toEqual([]);
  });

  test("several terms must all be met", async () => {
    const terms = [
      { term: "Hemi", field: "GIVEN_NAME" },
      { term: "Parata", field: "FAMILY_NAME" },
    ];
    expect(namesFound(await vendor.search({ search: { type: "EXACT", terms } }))).toHaveLength(3);
    const other = [...terms.slice(0, 1), { term: "Silva", field: "FAMILY_NAME" }];
    expect(namesFound(await vendor.search({ search: { type: "EXACT", terms: other } }))).toEqual([]);
  });
});

test("a child account finds its own entities only, its parent all of them or one child's", async () => {
  const asChild = { ...PARENT, api_key: HARBOUR_LENDING.apiKey };
  const narrowed = { ...PARENT, "X-Frankie-CustomerChildID": HARBOUR_LENDING.childId };
  const own = [nameOf("childReview"), nameOf("childPassed")].sort();
  expect(namesFound(await vendor.search({}, "limit=100", asChild)).sort()).toEqual(own);
  expect(namesFound(await vendor.search({}, "limit=100", narrowed)).sort()).toEqual(own);
  expect(namesFound(await vendor.search({}))).toContain(nameOf("otherChild"));
});
