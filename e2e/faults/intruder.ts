import type { LoggedCall } from "@/lib/sandbox/control/callLog";
import type { Profile, Vendor } from "./vendor";

/**
 * Somebody at the vendor's portal who writes at the worst moment: when a write of ours has arrived and is not handled yet. What
 * our last read showed is no longer so, and nothing can prevent it.
 */
export class Intruder {
  vendor?: Pick<Vendor, "writeOutside">;
  private times = 0;

  /** In: which of our writes are forestalled. */
  constructor(private readonly forestalls: (write: LoggedCall) => boolean) {}

  async onCall(call: LoggedCall): Promise<void> {
    if (call.method !== "PATCH" || !this.forestalls(call)) return;
    this.times += 1;
    const changes = { reviewer: `Intruder ${this.times}` };
    // A control connection that a fault has cut is not ours to judge.
    await this.vendor?.writeOutside(profileIn(call.path), changes).catch(() => undefined);
  }
}

function profileIn(path: string): Profile {
  const [, , , entityId = "", , serviceName = ""] = path.split("/");
  return { entityId, serviceName: decodeURIComponent(serviceName) };
}
