import { connect, createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

/** The line to a server, such as that between the desk and its database, which can be cut and mended. */
export interface Line {
  /** The server's URL, over this line. */
  url: string;
  /** Resets every connection and refuses new ones. */
  cut(): void;
  /** Carries nothing any more, silently: connections stay open, new ones are taken and never answered. */
  freeze(): void;
  mend(): void;
  close(): void;
}

/** Lays a line to the server at a URL. */
export async function layLine(target: string): Promise<Line> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let [isCut, isFrozen] = [false, false];
  const server = createServer((near) => {
    if (isCut) return near.resetAndDestroy();
    if (isFrozen) return void open.add(near);
    const far = connect(Number(port), hostname);
    for (const [one, other] of [[near, far] as const, [far, near] as const]) {
      open.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => open.delete(one));
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = new URL(target);
  url.port = String((server.address() as AddressInfo).port);
  const drop = () => open.forEach((socket) => socket.resetAndDestroy());
  return {
    url: url.href,
    cut() {
      isCut = true;
      drop();
    },
    freeze() {
      isFrozen = true;
      open.forEach((socket) => socket.unpipe().pause());
    },
    mend() {
      if (isFrozen) drop();
      [isCut, isFrozen] = [false, false];
    },
    close() {
      drop();
      server.close();
    },
  };
}
