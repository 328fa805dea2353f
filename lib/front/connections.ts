import type { Server } from "node:http";
import type { Socket } from "node:net";
import { networkOf } from "@/lib/auth/address";
import { log } from "@/lib/log";

/** Limits of the connections of a server. */
export interface ConnectionLimits {
  /** All together. */
  most: number;
  /** Of one address; absent behind a proxy, whose address is everybody's. */
  mostOfOne?: number;
}

/**
 * Keeps connections for those who use them. One address has a share of them; and when all are taken, the one that has asked for
 * nothing for longest makes room, so that half-open connections never keep anybody out. In: a server that does not listen yet.
 */
export function boundConnections(server: Server, { most, mostOfOne = Infinity }: ConnectionLimits): void {
  const connected = new Map<string, number>();
  // In the order in which they fell silent.
  const silent = new Set<Socket>();
  let all = 0;

  server.on("connection", (socket) => {
    const place = networkOf(socket.remoteAddress);
    const theirs = (connected.get(place) ?? 0) + 1;
    if (theirs > mostOfOne) return void end(socket, "too-many-of-one-address");
    connected.set(place, theirs);
    all += 1;
    socket.once("close", () => {
      all -= 1;
      silent.delete(socket);
      const rest = (connected.get(place) ?? 1) - 1;
      if (rest > 0) connected.set(place, rest);
      else connected.delete(place);
    });
    if (all > most) makeRoom(silent, socket);
    silent.add(socket);
  });
  server.on("request", ({ socket }, response) => {
    silent.delete(socket);
    response.once("close", () => socket.destroyed || silent.add(socket));
  });
}

/** The longest silent goes; where all are at work, the one that has just come. */
function makeRoom(silent: ReadonlySet<Socket>, newest: Socket): void {
  const [longest = newest] = silent;
  end(longest, "all-taken");
}

function end(socket: Socket, reason: string): void {
  log().warn({ event: "connection-ended", address: networkOf(socket.remoteAddress), reason });
  socket.destroy();
}
