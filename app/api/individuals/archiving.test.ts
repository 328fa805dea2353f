import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { STORY } from "@/lib/sandbox/story/handles";
import { problemOf, setUpApprovals } from "@/lib/testing/approvals.testing";
import { versionOf } from "@/lib/testing/road.testing";
import { call } from "@/lib/testing/route.testing";
import { PATCH } from "./[entityId]/serviceprofiles/[serviceName]/route";

const { road, as } = setUpApprovals();
const { entityId, serviceName } = STORY.passedFitzroy;
const target = { entityId, serviceName };

async function archive(text?: string): Promise<Response> {
  const headers = {
    "if-match": await versionOf(road.officer("Chloe Martin"), target),
    "idempotency-key": randomUUID(),
  };
  const body = { serviceProfile: { state: "ARCHIVED" }, ...(text !== undefined && { comment: { text } }) };
  return call(PATCH, { method: "PATCH", cookie: await as("Chloe Martin"), params: target, body, headers });
}

test.each([["x"], ["done."], ["two words"], ["… — !!"], ["销户"], [undefined]])(
  "archiving with the comment %j is refused, and nothing is sent",
  async (text) => {
    const response = await archive(text);
    expect(response.status).toBe(400);
    expect(await problemOf(response)).toMatchObject({
      code: "VALIDATION",
      sent: "no",
      fields: expect.anything() as object,
    });
    expect(await road.vendorWrites()).toEqual([]);
  },
);

test.each([["No longer our customer"], ["客户已经离开"], ["ลูกค้าออกแล้ว"]])(
  "archiving with the comment %j is sent",
  async (text) => {
    expect((await archive(text)).status).toBe(200);
    expect(await road.vendorWrites()).toHaveLength(1);
  },
);
