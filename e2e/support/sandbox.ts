import type { RunPlan } from "@/lib/sandbox/cases/blueprint";
import type { SeenCall } from "./vendorCall";

/** The vendor's stand-in, steered and asked past the desk: its own log is the oracle of every journey. */
export class Sandbox {
  constructor(private readonly url: string) {}

  /** The story as it was at first: no change, no call, no fault. */
  async reset(): Promise<void> {
    await this.control("POST", "reset");
  }

  /** Every call the vendor saw, oldest first. */
  async calls(): Promise<SeenCall[]> {
    return (await (await this.control("GET", "log")).json()) as SeenCall[];
  }

  /** What the vendor saw but for searches: the bell counts what needs an approval every five minutes, on whatever page. */
  async callsButSearches(): Promise<SeenCall[]> {
    return (await this.calls()).filter(({ path }) => !path.startsWith("/v2/search/"));
  }

  /** Every change the vendor was asked for, runs of a workflow among them. */
  async writes(): Promise<SeenCall[]> {
    return (await this.calls()).filter(({ method, path }) => method === "PATCH" || path.endsWith("/execute"));
  }

  /** Makes the vendor misbehave for the next calls that match. */
  async fault(
    fault: string,
    options: { method?: string; pathIncludes?: string; amount?: number; times?: number } = {},
  ) {
    await this.control("POST", "faults", { fault, ...options });
  }

  /** Says how the runs that are started from now on go. */
  async planRuns(plan: Partial<RunPlan>): Promise<void> {
    await this.control("POST", "runs", plan);
  }

  /** Somebody changes a profile in the vendor's own portal. */
  async outsideWrite(
    { entityId, serviceName }: { entityId: string; serviceName: string },
    changes: object,
  ): Promise<void> {
    await this.control("POST", "write", { entityId, serviceName, changes });
  }

  private async control(method: string, path: string, body?: object): Promise<Response> {
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${this.url}/__control/${path}`, { method, headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`The sandbox's control answered ${response.status}: ${await response.text()}`);
    return response;
  }
}
