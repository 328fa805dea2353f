import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningSandbox, start } from "../server";
import { STORY } from "../story/handles";

/** What the receiver got: the path, and the notifications of each delivery. */
const got: { path: string; functions: string[]; entityIds: string[] }[] = [];
/** Long enough for a machine that is busy, and for two tries. */
const SOON = { timeout: 15_000 };
let statuses: number[] = [];
let receiver: Server;
let vendor: RunningSandbox;

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let text = "";
    request.on("data", (bytes: Buffer) => (text += bytes.toString()));
    request.on("end", () => {
      const body = [JSON.parse(text)].flat() as { function: string; entityId: string }[];
      got.push({
        path: request.url ?? "",
        functions: body.map((each) => each.function),
        entityIds: body.map((each) => each.entityId),
      });
      response.writeHead(statuses.shift() ?? 200).end();
    });
  });
  await new Promise<void>((listening) => receiver.listen(0, "127.0.0.1", listening));
  const { port } = receiver.address() as AddressInfo;
  vendor = await start({ webhookUrl: `http://127.0.0.1:${port}/hooks` });
});
afterAll(async () => {
  await vendor.close();
  receiver.close();
});

async function change(assignee: string): Promise<string> {
  const { entityId, serviceName } = STORY.pepReview;
  const body = JSON.stringify({ entityId, serviceName, changes: { assignee } });
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${vendor.url}/__control/write`, { method: "POST", headers, body });
  return ((await answer.json()) as { requestId: string }).requestId;
}

it("the vendor tells of a change at the registered address, under the request's id, and tells it again until it is taken", async () => {
  statuses = [500, 500];
  const requestId = await change("Somebody Else");
  // The first is doubled, and each of the two is refused once.
  await expect.poll(() => got.length, SOON).toBe(4);
  expect(new Set(got.map(({ path }) => path))).toEqual(new Set([`/hooks/${requestId}`]));
  expect(got[0]).toMatchObject({ functions: ["EntityProfileUpdated"], entityIds: [STORY.pepReview.entityId] });
});

it("400 ends it for good", async () => {
  got.length = 0;
  statuses = [400];
  await change("Another One");
  await expect.poll(() => got.length, SOON).toBe(1);
  expect(got[0]?.functions).toEqual(["EntityProfileUpdated", "SOMETHING_NO_LIST_NAMES"]);
});
