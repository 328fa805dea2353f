import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Pool } from "undici";
import type { LoggedCall } from "@/lib/sandbox/control/callLog";
import { RESET_ON_ACCEPT } from "@/lib/sandbox/faults/modes";
import type { PlannedFault } from "@/lib/sandbox/faults/plan";
import { start } from "@/lib/sandbox/server";
import type { OutsideWrite } from "./runRecord";

export interface Profile {
  entityId: string;
  serviceName: string;
}

export const pathOf = ({ entityId, serviceName }: Profile) =>
  `/v2/individuals/${entityId}/serviceprofiles/${encodeURIComponent(serviceName)}`;

interface VendorOptions {
  apiKey: string;
  customerId: string;
  /** Cases beyond the story. */
  profiles?: number;
  onCall?: (call: LoggedCall) => void | Promise<void>;
}

/**
 * The vendor of a run under fire, in the driver's own process, so that it outlives every desk: the sandbox, its log that
 * forgets nothing, a portal somebody else writes through, and a place where followed redirects would arrive.
 */
export async function startVendor(options: VendorOptions) {
  const sandbox = await start({ ...options, callsKept: Infinity });
  let followed = 0;
  const trap = await listen(createServer((_request, answer) => void ((followed += 1), answer.end())));
  const outside: OutsideWrite[] = [];

  // One connection of our own: a fault that waits for the next new connection is meant for the desk.
  const line = new Pool(sandbox.url, { connections: 1 });
  async function control(method: "GET" | "POST" | "DELETE", path: string, body?: object): Promise<unknown> {
    const headers = { "content-type": "application/json" };
    const call = () => line.request({ method, path: `/__control/${path}`, headers, body: JSON.stringify(body) });
    const answer = await call().catch(call);
    const text = await answer.body.text();
    if (answer.statusCode >= 300) throw new Error(`The sandbox's control answered ${answer.statusCode}: ${text}`);
    return text === "" ? undefined : JSON.parse(text);
  }

  const waiting = async () => (await control("GET", "faults")) as PlannedFault[];
  // Connections that are cut before a call is read from them are in no log.
  let cut = 0;
  const countCut = (faults: readonly Partial<PlannedFault>[], sign: 1 | -1) =>
    (cut += sign * faults.filter(({ fault }) => fault === RESET_ON_ACCEPT).length);

  return {
    url: sandbox.url,
    redirectPort: (trap.address() as AddressInfo).port,
    outside,
    followed: () => followed,
    async plan(fault: Partial<PlannedFault>): Promise<void> {
      await control("POST", "faults", fault);
      countCut([fault], 1);
    },
    waiting: async () => (await waiting()).length,
    /** Faults nobody has met are forgotten. */
    async calm(): Promise<void> {
      countCut(await waiting(), -1);
      await control("DELETE", "faults");
    },
    /** How many connections were reset as they were made. True after `calm`. */
    connectionsCut: () => cut,
    /** The story as it was at first; the log is empty after it. */
    reset: () => control("POST", "reset"),
    calls: async () => (await control("GET", "log")) as LoggedCall[],
    /** Somebody changes a profile in the vendor's portal. */
    async writeOutside(profile: Profile, changes: object): Promise<void> {
      const { version } = (await control("POST", "write", { ...profile, changes })) as { version: number };
      outside.push({ path: pathOf(profile), version });
    },
    async close(): Promise<void> {
      await line.close();
      trap.closeAllConnections();
      trap.close();
      await sandbox.close();
    },
  };
}
export type Vendor = Awaited<ReturnType<typeof startVendor>>;

function listen(server: Server): Promise<Server> {
  return new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(server)));
}
