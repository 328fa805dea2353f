import { createServer } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { NO_OTHER_PROTOCOL, refusalOfUnreadable } from "./gate";
import { keepLastWord } from "./lastWord";
import { refuseSocket } from "./refuse";

/*
 * Whoever refuses, node, the framework or we: a client gets one problem document, with a request id that is in the log.
 */

const ORIGIN = "https://desk.example";
const server = createServer({ maxHeaderSize: 4_096 }, (request, response) => {
  keepLastWord(request, response);
  if (request.url === "/ours") response.setHeader("X-Request-Id", "OURS");
  response.statusCode = Number(new URL(request.url ?? "", "http://x").searchParams.get("status") ?? 405);
  // As the framework does it under its compression.
  if (request.url?.includes("early")) response.writeHead(response.statusCode);
  response.end(request.url?.includes("text") ? "<html>the framework's words</html>" : undefined);
});
server.on("clientError", (error, socket) =>
  refuseSocket(socket, { refusal: refusalOfUnreadable(error), origin: ORIGIN }),
);
server.on("upgrade", (request, socket) =>
  refuseSocket(socket, { refusal: NO_OTHER_PROTOCOL(), origin: ORIGIN, request }),
);
await new Promise<void>((listening) => server.listen(0, "127.0.0.1", () => listening()));
afterEach(() => server.closeIdleConnections());

function say(text: string): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1", () => socket.write(text));
    socket.on("data", (chunk) => chunks.push(chunk)).on("error", () => undefined);
    socket.on("close", () => resolve(Buffer.concat(chunks).toString()));
  });
}
const get = (path: string, more = "") => say(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${more}\r\n`);

function expectProblem(answer: string, status: number, code: string): void {
  const [head = "", body = ""] = answer.split("\r\n\r\n");
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head).toMatch(/^content-type: application\/problem\+json$/im);
  const { requestId, ...problem } = JSON.parse(body) as { requestId: string };
  expect(problem).toMatchObject({ status, code });
  expect(head).toContain(requestId);
}

it.each(["/a", "/a?early", "/a?text", "/a?early&text"])(
  "a refusal of the framework's own becomes ours: %s",
  async (path) => {
    expectProblem(await get(path), 405, "METHOD_NOT_ALLOWED");
  },
);

it("a failure of the framework's own shows none of its words", async () => {
  expectProblem(await get("/a?status=500&text"), 500, "INTERNAL");
});

it("an answer of ours, and what is no refusal, pass as they are", async () => {
  expect(await get("/ours")).not.toContain("problem");
  expect(await get("/a?status=200&text")).toContain("the framework's words");
});

it("headers that are too large, and what is no HTTP, are refused in the same way", async () => {
  expectProblem(await get("/a", `X-Long: ${"x".repeat(5_000)}\r\n`), 431, "HEADERS_TOO_LARGE");
  expectProblem(await say("HELLO\r\n\r\n"), 400, "VALIDATION");
  expect(await say("HELLO\r\n\r\n")).toMatch(/^strict-transport-security: max-age=/im);
});

it("another protocol is refused with an answer", async () => {
  expectProblem(
    await say("GET /a HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"),
    405,
    "METHOD_NOT_ALLOWED",
  );
});
