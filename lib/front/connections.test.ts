import { once } from "node:events";
import { createServer, get, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { boundConnections, type ConnectionLimits } from "./connections";
import { CLOCKS } from "./server";

/* Connections that ask for nothing keep out nobody who asks for something. */

let server: Server;
const open: Socket[] = [];
afterEach(() => {
  open.splice(0).forEach((socket) => socket.destroy());
  server.closeAllConnections();
  server.close();
});

async function listening(limits: ConnectionLimits, clocks = {}): Promise<number> {
  server = createServer(clocks, (_, response) => void response.end("here"));
  boundConnections(server, limits);
  server.listen(0);
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

/** Connections on which a request has begun and does not go on. */
async function halfOpen(port: number, count: number, localAddress = "127.0.0.2"): Promise<Socket[]> {
  const sockets = Array.from({ length: count }, () => {
    const socket = connect({ port, host: "127.0.0.1", localAddress });
    socket.on("error", () => undefined).on("connect", () => socket.write("GET / HTTP/1.1\r\n"));
    return socket;
  });
  open.push(...sockets);
  await Promise.all(sockets.map((socket) => once(socket, "connect")));
  return sockets;
}

function asked(port: number, localAddress = "127.0.0.1"): Promise<number | undefined> {
  return new Promise((resolve) =>
    get({ port, host: "127.0.0.1", localAddress, agent: false }, (answer) => resolve(answer.resume().statusCode))
      .on("error", () => resolve(undefined))
      .setTimeout(2_000, () => resolve(undefined)),
  );
}

it("where all places are taken by half-open connections, whoever asks is answered at once, again and again", async () => {
  const port = await listening({ most: 20 });
  await halfOpen(port, 40);
  for (let request = 0; request < 30; request += 1) expect(await asked(port)).toBe(200);
});

it("one address has its share, and others have the rest", async () => {
  const port = await listening({ most: 100, mostOfOne: 10 });
  const theirs = await halfOpen(port, 30);
  await expect.poll(() => theirs.filter(({ closed }) => closed).length).toBe(20);
  expect(await asked(port, "127.0.0.2")).toBeUndefined();
  expect(await asked(port)).toBe(200);
  theirs.forEach((socket) => socket.destroy());
  await expect.poll(() => asked(port, "127.0.0.2")).toBe(200);
});

it("a request that does not arrive in time ends its connection within a second of that", async () => {
  const port = await listening({ most: 20 }, { ...CLOCKS, headersTimeout: 300, requestTimeout: 300 });
  const [socket] = await halfOpen(port, 1);
  const began = Date.now();
  socket?.resume();
  await once(socket!, "close");
  // Node looks for such requests every thirty seconds, unless it is told to look more often.
  expect(Date.now() - began).toBeLessThan(15_000);
});
