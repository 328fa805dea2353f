import type { LoggedCall } from "@/lib/sandbox/control/callLog";
import { Mayhem } from "../faults/mayhem";
import type { Random } from "../faults/random";
import { isWrite } from "../faults/runRecord";
import type { Vendor } from "../faults/vendor";

/** Of all calls the vendor gets, whatever they are, so many meet a fault. */
const SHARE = 0.05;

/** A vendor that misbehaves now and then: reads and writes each in their own ways. */
export class Storm {
  private over?: { vendor: Vendor; mayhem: Mayhem };

  constructor(private readonly random: Random) {}

  /** From now on, over this vendor. */
  begin(vendor: Vendor): void {
    this.over = { vendor, mayhem: new Mayhem(this.random, vendor.redirectPort) };
  }

  end(): void {
    this.over = undefined;
  }

  /** In: a call before the vendor handles it. What is planned then is met by this very call, or by another of its address. */
  async onCall(call: LoggedCall): Promise<void> {
    if (!this.over || !this.random.happens(SHARE)) return;
    const { vendor, mayhem } = this.over;
    // A search is posted, and suffers what reads do.
    const kind = !isWrite(call) ? "GET" : call.method === "POST" ? "POST" : "PATCH";
    await vendor.plan({ ...mayhem.next(kind), method: call.method, pathIncludes: call.path });
  }
}
