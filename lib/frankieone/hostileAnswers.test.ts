import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TEST_SETTINGS } from "@/lib/testing/settings.testing";
import { MOST_ITEMS, MOST_ITEMS_OF_PAGE } from "./bounds";
import { getProfile, searchIndividuals, searchVersions } from "./client";
import { closeVendor } from "./transport";
import { etagOf } from "./version";

/*
 * Answers that are JSON, small enough and made to hurt: read by the whole road of reads, as the vendor, or somebody in its place,
 * would send them.
 */

const caller = { username: "ana@desk.example", scope: {}, fresh: true };
const PATH = { entityId: "3cf9994f-d26d-ff7c-45a5-0710a783f69c", serviceName: "KYC" };
const PAGE = { page: 1, limit: 100, sort: "asc", sortFields: "createdAt" } as const;

let sends: string;
let server: Server;

beforeAll(async () => {
  server = createServer((_request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(sends);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  Object.assign(process.env, TEST_SETTINGS, {
    FRANKIEONE_BASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });
});
afterAll(async () => {
  await closeVendor();
  server.close();
});

const profileWith = (member: string) => `{"serviceProfile":{"entityName":"Jane","workflowSummaries":[],${member}}}`;
const search = () => searchIndividuals(caller, {}, PAGE);

/** Reads a case whose profile holds this member too. */
function read(member: string) {
  sends = profileWith(member);
  return getProfile(caller, PATH);
}

describe("a case", () => {
  it.each([
    ["objects", `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`],
    ["lists", `${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`],
  ])("with an unknown field that nests %s without end is refused in words", async (_, value) => {
    await expect(read(`"novelty":${value}`)).rejects.toMatchObject({
      ...{ code: "UPSTREAM_BAD_RESPONSE", facts: { sent: "no", detail: expect.stringContaining("too deeply") } },
    });
  });

  it.each([["1e400"], ["-1e400"], ["[[1e400]]"], ['{"__proto__":1e400}']])(
    "with a number beyond all measure, %s, is read and has a version",
    async (value) => {
      const { raw, serviceProfile } = await read(`"novelty":${value}`);
      expect(serviceProfile.entityName).toBe("Jane");
      const version = etagOf(raw);
      expect(etagOf((await read(`"novelty":${value}`)).raw)).toBe(version);
      expect(etagOf((await read(`"novelty":${value.replace(/-?1e400/, "5")}`)).raw)).not.toBe(version);
    },
  );

  it("shows no such number", async () => {
    const { serviceProfile } = await read('"workflowSummaries":[{"riskAssessment":{"riskScore":1e400}}]');
    expect(serviceProfile.workflowSummaries[0]?.riskAssessment?.riskScore).toBeUndefined();
  });

  it.each([
    ["a list", `[${"0,".repeat(MOST_ITEMS)}0]`],
    ["lists in lists", `[${`[${"0,".repeat(99)}0],`.repeat(MOST_ITEMS / 100)}0]`],
    ["objects in objects", `[${'{"a":{"a":{}}},'.repeat(MOST_ITEMS / 3)}0]`],
  ])("with more than anybody can read, in %s, is refused in words", async (_, value) => {
    await expect(read(`"workflowSummaries":${value}`)).rejects.toMatchObject({
      ...{ code: "UPSTREAM_TOO_LARGE", facts: { sent: "no", detail: expect.stringContaining("items") } },
    });
  });
});

describe("a page of cases", () => {
  const many = (match: string, count: number) => `{"matches":[${Array(count).fill(match).join(",")}]}`;

  it("with more than anybody can read is refused in words", async () => {
    sends = many("[0]", MOST_ITEMS_OF_PAGE);
    await expect(search()).rejects.toMatchObject({
      ...{ code: "UPSTREAM_TOO_LARGE", facts: { sent: "no", detail: expect.stringContaining("items") } },
    });
  });

  it.each([
    ["a search", search],
    ["a search for versions", () => searchVersions(caller, {}, PAGE)],
  ])("that takes long to read lets everything else have its turn: %s", async (_, reads) => {
    sends = many('{"serviceProfile":{"workflowSummaries":[{},{}]}}', MOST_ITEMS_OF_PAGE / 6);
    let turns = 0;
    let isDone = false;
    const others = () => {
      turns += 1;
      if (!isDone) setTimeout(others, 1);
    };
    const done = reads().finally(() => (isDone = true));
    const before = turns;
    setTimeout(others, 1);
    const { matches } = await done;
    expect(matches).toHaveLength(MOST_ITEMS_OF_PAGE / 6);
    // How many depends on the machine; read in one piece it is one at most, when the answer has come.
    expect(turns - before).toBeGreaterThan(2);
  });
});
