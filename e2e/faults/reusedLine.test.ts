import { connect, createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { afterAll, expect, it } from "vitest";
import { STORY } from "@/lib/sandbox/story/handles";
import { change, setUpRoad, versionOf } from "@/lib/testing/road.testing";
import type { Operation } from "@/lib/writes/contract";

/* A device on the way that resets a connection when a second request comes over it, before it has passed anything on. */

const open = new Set<Socket>();
let server: Server;
const isRequest = (chunk: Buffer) => /^(GET|POST|PATCH) /.test(chunk.toString("latin1", 0, 6));

function pass(near: Socket, far: Socket): void {
  let requests = 0;
  for (const each of [near, far]) open.add(each.on("error", () => undefined));
  near.on("close", () => far.destroy());
  far.pipe(near);
  near.on("data", (chunk: Buffer) => {
    if (isRequest(chunk) && (requests += 1) > 1) return void near.resetAndDestroy();
    far.write(chunk);
  });
}

const road = setUpRoad({
  reachVendor: async (url) => {
    const { hostname, port } = new URL(url);
    server = createServer((near) => pass(near, connect(Number(port), hostname)));
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  },
});
afterAll(() => {
  open.forEach((socket) => socket.destroy());
  server.close();
});

it("regression: 12 of 12 writes over a line that resets used connections reach the vendor once, or are said not sent", async () => {
  const chloe = road.officer("Chloe Martin");
  const target = { entityId: STORY.sanctionsReview.entityId, serviceName: STORY.sanctionsReview.serviceName };
  for (let turn = 0; turn < 12; turn += 1) {
    const before = (await road.vendorWrites()).length;
    const version = await versionOf(chloe, target);
    const assignee = turn % 2 ? "Ana Silva" : "Ben Okafor";
    const [ended] = await Promise.allSettled([change(chloe, target, { serviceProfile: { assignee } }, { version })]);
    const arrived = (await road.vendorWrites()).slice(before).map(({ applied }) => applied);
    if (ended.status === "rejected") expect([ended.reason.facts.sent, arrived]).toEqual(["no", []]);
    else
      expect([(ended.value.body as { operation: Operation }).operation.outcome, arrived]).toEqual([
        "CONFIRMED",
        [true],
      ]);
  }
});
