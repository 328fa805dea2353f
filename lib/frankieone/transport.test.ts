import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { brotliCompressSync } from "node:zlib";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { TEST_SETTINGS } from "@/lib/testing/settings.testing";
import type { UpstreamError } from "./errors";
import { callVendor, closeVendor } from "./transport";

/*
 * What a broken connection means, against raw sockets, since HTTP servers are too polite to break them. The one
 * question is whether the vendor may have acted.
 */

const sockets = new Set<Socket>();
let misbehave: (socket: Socket, request: string) => void;
const server = createServer((socket) => {
  sockets.add(socket);
  socket.on("error", () => undefined);
  socket.on("data", (data) => misbehave(socket, data.toString()));
});

beforeAll(async () => {
  await listen(server);
  Object.assign(process.env, TEST_SETTINGS, { FRANKIEONE_BASE_URL: `http://127.0.0.1:${portOf(server)}` });
});

afterEach(async () => {
  await closeVendor();
  for (const socket of sockets) socket.destroy();
});

const portOf = (listening: Server) => (listening.address() as AddressInfo).port;
const listen = (one: Server) => new Promise<void>((listening) => one.listen(0, "127.0.0.1", listening));
const close = (one: Server) => new Promise((closed) => one.close(closed));

/** What the vendor does with a connection once the request was read. */
function vendor(behaviour: typeof misbehave): void {
  misbehave = behaviour;
}

const write = (deadlineMs = 2_000) =>
  callVendor({ method: "PATCH", segments: ["v2", "x"], body: { a: 1 }, deadlineMs });
const answer = (head: string, body = "") => `HTTP/1.1 ${head}\r\n\r\n${body}`;

describe("a write to a vendor that breaks", () => {
  it.each<[string, (socket: Socket) => void]>([
    ["resets after reading", (socket) => socket.resetAndDestroy()],
    ["closes after reading", (socket) => socket.end()],
    ["never answers", () => undefined],
    ["hangs in the body", (socket) => socket.write(answer("200 OK\r\ncontent-length: 99", "{"))],
    ["cuts the body short", (socket) => socket.end(answer("200 OK\r\ncontent-length: 99", "{"))],
    ["cuts a chunk short", (socket) => socket.end(answer("200 OK\r\ntransfer-encoding: chunked", "ff\r\n{"))],
    ["cuts a body without length", (socket) => socket.end(answer("200 OK\r\nconnection: close", '{"a":'))],
    ["answers with a page", (socket) => socket.end(answer("200 OK\r\nconnection: close", "<html>"))],
    ["answers 204", (socket) => socket.end(answer("204 No Content\r\nconnection: close"))],
    ["claims gzip", (socket) => socket.end(answer("200 OK\r\ncontent-encoding: gzip\r\nconnection: close", "no"))],
    ["speaks no HTTP", (socket) => socket.end("220 mail ready\r\n")],
    ["sends a header of 100 kB", (socket) => socket.end(answer(`200 OK\r\nx: ${"y".repeat(100_000)}`))],
    ["redirects", (socket) => socket.end(answer("302 Found\r\nlocation: http://127.0.0.1:1/\r\nconnection: close"))],
  ])("and %s may have been applied", async (_, behaviour) => {
    vendor(behaviour);
    await expect(write(400)).rejects.toMatchObject({ name: "UpstreamError", applied: "maybe" });
  });

  it("is given up over a body without end, before it fills the memory", async () => {
    vendor((socket) => {
      socket.write(answer("200 OK\r\ntransfer-encoding: chunked"));
      const chunk = `10000\r\n${"x".repeat(65_536)}\r\n`;
      const timer = setInterval(() => socket.writable && socket.write(chunk.repeat(20)), 1);
      socket.on("close", () => clearInterval(timer));
    });
    await expect(write(20_000)).rejects.toMatchObject({ code: "UPSTREAM_TOO_LARGE", applied: "maybe" });
  });
});

it("regression: every write goes over a connection of its own, reads share theirs", async () => {
  const used: Socket[] = [];
  vendor((socket) => {
    used.push(socket);
    socket.write(answer("200 OK\r\ncontent-length: 2", "{}"));
  });
  for (let turn = 0; turn < 3; turn += 1) await write();
  expect(new Set(used).size).toBe(3);
  for (let turn = 0; turn < 3; turn += 1) await callVendor({ method: "GET", segments: ["v2"], deadlineMs: 2_000 });
  expect(new Set(used).size).toBeLessThan(6);
});

it("a redirect takes the key nowhere: the other server sees nothing", async () => {
  let seen = 0;
  const other = createServer(() => (seen += 1));
  await listen(other);
  vendor((socket) =>
    socket.end(answer(`307 Temporary\r\nlocation: http://127.0.0.1:${portOf(other)}/\r\nconnection: close`)),
  );
  await expect(write()).rejects.toMatchObject({ code: "UPSTREAM_REDIRECT" });
  await close(other);
  expect(seen).toBe(0);
});

it("a call carries the key and our own headers only", async () => {
  let request = "";
  vendor((socket, data) => {
    request += data;
    socket.end(answer("200 OK\r\nconnection: close", '{"requestId":"01HN9XHZN6MGXM9JXG50K59Q85"}'));
  });
  await callVendor({ method: "GET", segments: ["v2", "x"], username: "ana@desk.example", deadlineMs: 2_000 });
  const names = request
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(":")[0]?.toLowerCase())
    .filter(Boolean);
  expect(names.toSorted()).toEqual(
    [
      "accept",
      "api_key",
      "connection",
      "host",
      "x-frankie-channel",
      "x-frankie-customerid",
      "x-frankie-username",
    ].toSorted(),
  );
});

it("an answer is read compressed, and refused with its cause where that is unknown", async () => {
  const brotli = brotliCompressSync('{"requestId":"01HN9XHZN6MGXM9JXG50K59Q85"}');
  vendor((socket) => {
    socket.write(answer(`200 OK\r\ncontent-encoding: br\r\ncontent-length: ${brotli.length}`));
    socket.end(brotli);
  });
  expect(await write()).toMatchObject({ requestId: "01HN9XHZN6MGXM9JXG50K59Q85" });
  vendor((socket) => socket.end(answer("200 OK\r\ncontent-encoding: zstd\r\nconnection: close", "(")));
  const refused = await write().catch((error: unknown) => error as UpstreamError);
  expect(refused).toMatchObject({ code: "UPSTREAM_BAD_RESPONSE", applied: "maybe" });
  expect((refused as UpstreamError).toDeskError().facts.detail).toContain("compressed as zstd");
});

it("a vendor that does not listen cannot have acted", async () => {
  await close(server);
  await expect(write()).rejects.toMatchObject({ code: "UPSTREAM_UNAVAILABLE", applied: "no" });
});
