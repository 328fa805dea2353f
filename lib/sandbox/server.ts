import type { AddressInfo } from "node:net";
import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { sandboxApp } from "./app";
import { resetNow } from "./faults/fault";
import { Sandbox } from "./sandbox";
import { type SandboxOptions, settingsOf } from "./state/settings";

const HOST = "127.0.0.1";

/** A running sandbox. */
export interface RunningSandbox {
  url: string;
  port: number;
  /** Forgets every change, call and planned fault. */
  reset(): void;
  /** Cuts open connections and frees the port. */
  close(): Promise<void>;
}

/**
 * An idle connection stays open for so long, as before the vendor's own servers: longer than its clients keep one. At Node's five
 * seconds a client that has been busy for as long sends on a connection that is about to end, and its call is lost.
 */
export const KEPT_OPEN_MS = 65_000;

/**
 * Starts the vendor over HTTP on the loopback interface. Out: where it listens and how to stop it.
 * Rejects when the port is taken or the state file cannot be read.
 */
export function start(options: SandboxOptions = {}): Promise<RunningSandbox> {
  const sandbox = new Sandbox(settingsOf(options));
  const app = sandboxApp(sandbox);
  // Who is told of ends need not ask for them.
  const workers = options.webhookUrl ? setInterval(() => sandbox.finishRuns(), 500).unref() : undefined;
  return new Promise((listening, failed) => {
    const serverOptions = { keepAliveTimeout: KEPT_OPEN_MS };
    const server = serve({ fetch: app.fetch, port: options.port ?? 0, hostname: HOST, serverOptions }) as Server;
    sandbox.faults.onConnectionFault = () => server.closeIdleConnections();
    server.prependListener("connection", (socket) => {
      if (sandbox.faults.takeConnection()) resetNow(socket);
    });
    server.once("error", failed);
    server.once("listening", () => {
      const { port } = server.address() as AddressInfo;
      const close = () => {
        clearInterval(workers);
        sandbox.stop();
        return stop(server);
      };
      listening({ port, url: `http://${HOST}:${port}`, reset: () => sandbox.reset(), close });
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((closed, failed) => {
    server.close((cause) => (cause ? failed(cause) : closed()));
    server.closeAllConnections();
  });
}
