import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import { operations } from "@/lib/db/schema";
import { STORY } from "@/lib/sandbox/story/handles";
import { change, setUpRoad, versionOf } from "@/lib/testing/road.testing";
import type { Operation } from "./contract";

const road = setUpRoad();
const crowded = { entityId: STORY.sanctionsReview.entityId, serviceName: STORY.sanctionsReview.serviceName };
const elsewhere = { entityId: STORY.blockedByMatchlist.entityId, serviceName: STORY.blockedByMatchlist.serviceName };
const STALE = `"${"a".repeat(43)}"`;

/** A vendor that answers nothing about the crowded case until it is let go. */
function holdVendor(): { arrived: Promise<void>; letGo: () => void } {
  let [arrive, letGo] = [() => {}, () => {}];
  const [arrived, gone] = [new Promise<void>((done) => (arrive = done)), new Promise<void>((done) => (letGo = done))];
  road.whenVendorIsCalled(async ({ path }) => {
    if (!path.includes(crowded.entityId)) return;
    arrive();
    await gone;
  });
  return { arrived, letGo };
}

const codeOf = (error: { code: string }) => error.code;

describe("regression: many writes on one case while the vendor is slow", () => {
  it("keep nobody else from writing elsewhere, and are refused beyond their share with nothing sent", async () => {
    const [ben, chloe] = [road.officer("Ben Okafor"), road.officer("Chloe Martin")];
    const version = await versionOf(chloe, elsewhere);
    const vendor = holdVendor();
    const take = { serviceProfile: { assignee: "Ben Okafor" } };
    const stale = Array.from({ length: 60 }, () =>
      change(ben, crowded, take, { version: STALE }).then(() => "", codeOf),
    );
    await vendor.arrived;
    const reply = await change(chloe, elsewhere, { serviceProfile: { assignee: "Ben Okafor" } }, { version });
    expect((reply.body as { operation: Operation }).operation.outcome).toBe("CONFIRMED");
    vendor.letGo();
    const codes = await Promise.all(stale);
    expect(new Set(codes)).toEqual(new Set(["OVERLOADED", "PRECONDITION_FAILED"]));
    expect(await getDb().$count(operations)).toBe(1);
  });
});

it("regression: a case that another instance holds for long is given up, with nothing sent", async () => {
  const [ana, other] = [road.officer("Ana Silva"), new Client({ connectionString: process.env.DATABASE_URL })];
  const version = await versionOf(ana, crowded);
  const calls = (await road.vendorCalls()).length;
  await other.connect();
  try {
    const name = `entity:${crowded.entityId.toLowerCase()}`;
    await other.query("select pg_advisory_lock(hashtextextended($1, 0))", [name]);
    const attempt = change(ana, crowded, { serviceProfile: { assignee: "Ana Silva" } }, { version });
    await expect(attempt).rejects.toMatchObject({ code: "OVERLOADED", facts: { sent: "no" } });
    expect(await road.vendorCalls()).toHaveLength(calls);
  } finally {
    await other.end();
  }
});
