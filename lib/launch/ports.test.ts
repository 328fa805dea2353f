import { createServer, type Server } from "node:net";
import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { LaunchError } from "./launchError";
import { assertFree, freePort } from "./ports";

const open: Server[] = [];
afterEach(() => open.splice(0).forEach((server) => server.close()));

async function occupy(host: string): Promise<number> {
  const port = await freePort();
  const server = createServer().listen({ port, host });
  await once(server, "listening");
  open.push(server);
  return port;
}

test("a free port passes and is still free afterwards", async () => {
  const port = await freePort();
  await assertFree(port, "the desk", "");
  await assertFree(port, "the desk", "");
});

test.each(["127.0.0.1", "::1", "0.0.0.0"])(
  "a program that listens on %s would answer for localhost: refused, saying what to change",
  async (host) => {
    const port = await occupy(host);
    const refusal = assertFree(port, "the desk", "Choose another: --port 1");
    await expect(refusal).rejects.toThrow(
      `Port ${port} (the desk) is in use by another program. Choose another: --port 1`,
    );
    await expect(refusal).rejects.toBeInstanceOf(LaunchError);
  },
);
