import { type AddressInfo, createServer } from "node:net";
import { afterAll, expect, it } from "vitest";
import { TEST_SETTINGS } from "@/lib/testing/settings.testing";
import { callVendor } from "./transport";

const server = createServer((socket) =>
  socket.on("error", () => undefined).once("data", () => socket.resetAndDestroy()),
);
await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
Object.assign(process.env, TEST_SETTINGS, {
  FRANKIEONE_BASE_URL: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
});
afterAll(() => server.close());

it("regression: a line that is reset before TLS stands has carried nothing", async () => {
  const write = callVendor({ method: "PATCH", segments: ["v2", "x"], body: { a: 1 }, deadlineMs: 2_000 });
  await expect(write).rejects.toMatchObject({ code: "UPSTREAM_UNAVAILABLE", applied: "no" });
});
