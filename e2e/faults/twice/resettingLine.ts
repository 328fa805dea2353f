import { connect, createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

/**
 * The line between a browser and the desk. Armed, it lets the next PATCH on a connection that was used before pass to the
 * desk whole, and then resets the browser's end: the browser cannot know whether it was read, and sends it again.
 */
export interface ResettingLine {
  port: number;
  arm(): void;
  /** How often a PATCH was passed on to the desk, and how often a connection was reset after it. */
  passed(): { patches: number; resets: number };
  close(): void;
}

/** Lays the line. In: the port the desk listens on. */
export async function layResettingLine(deskPort: number): Promise<ResettingLine> {
  const open = new Set<Socket>();
  let [armed, patches, resets] = [false, 0, 0];
  const server = createServer((near) => {
    const far = connect(deskPort, "127.0.0.1");
    let used = false;
    let waiting: Buffer | undefined;
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on("close", () => open.delete(socket));
    }
    near.on("data", (chunk) => {
      const isPatch = chunk.subarray(0, 6).toString("latin1") === "PATCH ";
      if (isPatch) patches += 1;
      if (isPatch && used && armed) {
        armed = false;
        waiting = Buffer.alloc(0);
      }
      used = true;
      far.write(chunk);
      if (waiting === undefined) return;
      waiting = Buffer.concat([waiting, chunk]);
      if (!isWhole(waiting)) return;
      resets += 1;
      near.resetAndDestroy();
    });
    // After the reset the desk continues as if the client were still there.
    far.on("data", (chunk) => void (near.destroyed || near.write(chunk)));
    near.on("error", () => undefined).on("end", () => far.end());
    far.on("error", () => near.destroy()).on("end", () => near.end());
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    port: (server.address() as AddressInfo).port,
    arm: () => void (armed = true),
    passed: () => ({ patches, resets }),
    close() {
      open.forEach((socket) => socket.destroy());
      server.close();
    },
  };
}

/** Is a request with a body of a stated length complete? */
function isWhole(bytes: Buffer): boolean {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(bytes.subarray(0, end).toString("latin1"))?.[1];
  return bytes.length >= end + 4 + Number(length ?? 0);
}
