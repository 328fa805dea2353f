import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { profileOf } from "../cases/profile";
import { factsOf } from "../search/facts";
import { countedScore } from "../cases/risk";
import { namesFound, startTested, type TestedSandbox } from "@/lib/testing/sandbox.testing";
import { populationSource } from "./source";

const NOW = Date.UTC(2026, 10, 20);
const SIZE = 5_000;
const source = populationSource("test", SIZE, NOW);
const rows = Array.from({ length: SIZE }, (_, row) => row);

describe("a generated population", () => {
  test("is the same for the same seed and another for another", () => {
    const again = populationSource("test", SIZE, NOW);
    const other = populationSource("other", SIZE, NOW);
    const names = (one: typeof source) => rows.slice(0, 200).map((row) => profileOf(one.blueprint(row)));
    expect(names(again)).toEqual(names(source));
    expect(names(other)).not.toEqual(names(source));
  });

  test("is searched by the very facts its profiles show", () => {
    const issueWords = (issues: readonly { category: string; issue: string; severity: string }[]) =>
      issues.map(({ category, issue, severity }) => ({ category, issue, severity }));
    for (const row of rows) {
      const blueprint = source.blueprint(row);
      const built = factsOf(blueprint, profileOf(blueprint));
      const executions = built.executions.map((one) => ({ ...one, issues: issueWords(one.issues) }));
      expect(source.facts(row)).toEqual({ ...built, executions });
    }
  });

  test("finds every entity by its id and none that is not in it", () => {
    for (const row of rows) expect(source.rowsOf(source.blueprint(row).entityId)).toContain(row);
    expect(source.rowsOf(populationSource("test", SIZE * 2, NOW).blueprint(SIZE + 1).entityId)).toEqual([]);
    expect(source.rowsOf("5e8c1f07-93ba-f2d6-01c4-a7b350ee9d28")).toEqual([]);
  });

  test("has second profiles of the same entity and subject", () => {
    const second = source.blueprint(59);
    expect(source.rowsOf(second.entityId)).toEqual([58, 59]);
    expect(second.subject).toEqual(source.blueprint(58).subject);
    expect([source.blueprint(58).serviceName, second.serviceName]).toEqual(["KYC", "AML"]);
  });

  test("has risk factors that add up to the score", () => {
    for (const row of rows.slice(0, 500)) {
      for (const { riskAssessment } of profileOf(source.blueprint(row)).workflowSummaries) {
        const sum = riskAssessment?.riskFactors.reduce((all, factor) => all + countedScore(factor), 0);
        expect(sum).toBe(riskAssessment?.riskScore);
      }
    }
  });

  test("holds strangers: bare records, unknown words, dozens of runs, names in other scripts", () => {
    const profiles = rows.map((row) => profileOf(source.blueprint(row)));
    expect(profiles.some((one) => one.country === undefined)).toBe(true);
    expect(profiles.some((one) => one.state === "ON_HOLD")).toBe(true);
    expect(profiles.some((one) => one.workflowSummaries.length > 30)).toBe(true);
    expect(profiles.some((one) => /\p{Script=Han}/u.test(one.entityName))).toBe(true);
    expect(profiles.some((one) => one.workflowSummaries.length === 0)).toBe(true);
  });
});

describe("a sandbox with a population", () => {
  let vendor: TestedSandbox;
  beforeAll(async () => {
    vendor = await startTested({ profiles: SIZE, seed: "test", clock: () => NOW });
  });
  afterAll(() => vendor.close());

  test("pages through all of it in order, the story included", async () => {
    const { body } = await vendor.search({}, "limit=100&page=1");
    const times: string[] = [];
    const pages = Math.ceil(body.meta.total / 100);
    expect(body.meta.total).toBeGreaterThan(SIZE);
    for (let page = 1; page <= pages; page++) {
      const answer = await vendor.search({}, `limit=100&page=${page}&sort=asc&sortFields=createdAt`);
      times.push(
        ...answer.body.matches
          .flat()
          .map((match: { serviceProfile: { createdAt: string } }) => match.serviceProfile.createdAt),
      );
    }
    expect(times).toHaveLength(body.meta.total);
    expect(times).toEqual([...times].sort());
  });

  test("keeps a change of a generated profile in every later search and read", async () => {
    const { entityId, serviceName, customerReference } = profileOf(source.blueprint(123));
    const path = `/v2/individuals/${entityId}/serviceprofiles/${serviceName}`;
    await vendor.call("PATCH", path, { serviceProfile: { assignee: "Somebody New" } });
    const found = await vendor.search({ filters: { assignees: ["Somebody New"] } });
    expect(
      found.body.matches.flat().map((match: { serviceProfile: { entityId: string } }) => match.serviceProfile.entityId),
    ).toEqual([entityId]);
    expect((await vendor.call("GET", path)).body.serviceProfile.assignee).toBe("Somebody New");
    const search = { type: "EXACT", terms: [{ term: customerReference, field: "EXTERNAL_REFERENCE" }] };
    expect(namesFound(await vendor.search({ search }))).toHaveLength(1);
  });

  test("tells the past of a generated entity when its audit is asked for", async () => {
    const { entityId } = source.blueprint(7);
    const { body } = await vendor.call("GET", `/v2/audit?entityId=${entityId}`);
    expect(body.events.map((event: { type: string }) => event.type)).toContain("SERVICE_PROFILE_CREATE");
  });
});
