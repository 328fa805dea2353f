import { type AddressInfo, createServer } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { TEST_SETTINGS } from "@/lib/testing/settings.testing";
import { callVendor, closeVendor, type VendorCall } from "./transport";

/*
 * What an officer does not see they cannot change, whatever the verb is: a POST starts a run, which costs money, and a
 * PATCH on results or monitoring changes the whole entity. Such a call never reaches the vendor.
 */

const connections: number[] = [];
const server = createServer((socket) => {
  socket.on("error", () => undefined);
  socket.on("data", () => {
    connections.push(socket.remotePort ?? 0);
    socket.write("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}");
  });
});

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  Object.assign(process.env, TEST_SETTINGS, { FRANKIEONE_BASE_URL: `http://127.0.0.1:${port}` });
});
beforeEach(() => void connections.splice(0));
afterEach(closeVendor);
afterAll(() => new Promise((closed) => server.close(closed)));

const ENTITY = ["v2", "individuals", "5a1c0d4e-0000-4000-8000-000000000001"];
const OF_KYC = [...ENTITY, "serviceprofiles", "KYC"];
const KYB_ONLY = { services: ["KYB"] };

const change = (call: Partial<VendorCall>) =>
  callVendor({ method: "POST", segments: OF_KYC, body: {}, scope: KYB_ONLY, deadlineMs: 2_000, ...call });

describe("a change out of an officer's scope", () => {
  it.each<[string, Partial<VendorCall>]>([
    ["a run of a hidden service", { segments: [...OF_KYC, "workflows", "GLB-IntlOnePlus", "execute"] }],
    ["a risk level of a hidden service", { method: "PATCH", segments: [...OF_KYC, "risk"] }],
    [
      "decisions on hits of an entity that nobody has shown to be in sight",
      { method: "PATCH", segments: [...ENTITY, "results", "aml"] },
    ],
    [
      "monitoring of an entity that nobody has shown to be in sight",
      { method: "PATCH", segments: [...ENTITY, "monitor"], query: { enabled: "true" } },
    ],
    ["a run for an entity that nobody has shown to be in sight", { segments: [...ENTITY, "anything"] }],
  ])("is refused as not found before anything is sent: %s", async (_, call) => {
    await expect(change(call)).rejects.toMatchObject({ code: "NOT_FOUND", applied: "no" });
    expect(connections).toEqual([]);
  });

  it("is sent where the service is in scope, or the entity was shown to be", async () => {
    const ofKyb = [...ENTITY, "serviceprofiles", "KYB", "workflows", "GLB-Organization", "execute"];
    await change({ segments: ofKyb });
    await change({ method: "PATCH", segments: [...ENTITY, "results", "aml"], isEntityInSight: true });
    await change({ method: "PATCH", segments: [...ENTITY, "monitor"], scope: {} });
    expect(connections).toHaveLength(3);
  });
});

it("a search is a read, although it is posted: it is made, and its answer filtered", async () => {
  await change({ segments: ["v2", "search", "serviceprofiles"] });
  expect(connections).toHaveLength(1);
});

it("every change goes over a connection of its own, whatever its verb", async () => {
  const run = { segments: [...OF_KYC, "workflows", "GLB-IntlOnePlus", "execute"], scope: {} };
  await change(run);
  await change(run);
  expect(new Set(connections).size).toBe(2);
});
