import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/**
 * The one address of a desk whose processes come and go: a new connection is led to the process of that moment, and
 * breaks when it dies.
 */
export interface Door {
  port: number;
  /** In: the port of the process that is to get the connections from now on, or nobody. */
  leadTo(port: number | undefined): void;
  close(): void;
}

/** Opens a door on a free port, with nobody behind it. */
export async function openDoor(): Promise<Door> {
  const open = new Set<Socket>();
  let behind: number | undefined;
  const server = createServer((near) => {
    if (behind === undefined) return void near.destroy();
    const far = connect(behind, "127.0.0.1");
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on("error", () => undefined);
      // What has been said already still gets through.
      socket.on("close", () => void (open.delete(socket), other.destroySoon()));
      socket.pipe(other);
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    port: (server.address() as AddressInfo).port,
    leadTo: (port) => void (behind = port),
    close() {
      open.forEach((socket) => socket.destroy());
      server.close();
    },
  };
}
