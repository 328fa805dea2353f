import { createServer } from "node:net";
import { LaunchError } from "./launchError";

/** A port of 127.0.0.1 that nobody listens on right now. */
export function freePort(): Promise<number> {
  return listenOnce(0, "127.0.0.1");
}

/**
 * Makes sure that nobody listens on the port, on either address a browser may take for "localhost".
 * Throws LaunchError with `remedy`, which names the flag or variable that changes the port.
 */
export async function assertFree(port: number, purpose: string, remedy: string): Promise<void> {
  for (const address of ["127.0.0.1", "::1"]) {
    await listenOnce(port, address).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === "EADDRINUSE")
        throw new LaunchError(`Port ${port} (${purpose}) is in use by another program. ${remedy}`, { cause });
      if (cause.code === "EACCES")
        throw new LaunchError(`Port ${port} (${purpose}) is not allowed for this user. ${remedy}`, { cause });
      // A machine without IPv6 has nobody listening there.
    });
  }
}

function listenOnce(port: number, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen({ port, host: address, ipv6Only: address === "::1" }, () => {
      const bound = server.address();
      server.close(() => resolve(bound && typeof bound === "object" ? bound.port : port));
    });
  });
}
