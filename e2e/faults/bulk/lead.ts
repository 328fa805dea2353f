import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { NewPlan, Plan } from "@/lib/bulkReassign/contract";
import type { DeskOfficer } from "../crash/officer";

/** A lead with a plan, at the desk's own HTTP API. A request that a kill broke off is made again, under the same key. */
export class Lead {
  constructor(
    private readonly officer: DeskOfficer,
    private readonly desk: string,
  ) {}

  make(asked: NewPlan): Promise<Plan> {
    return this.post("/api/bulk-reassign", asked, randomUUID());
  }

  confirm(id: string): Promise<Plan> {
    return this.post(`/api/bulk-reassign/${id}/confirmation`, { comment: { text: "Moved under fire" } }, randomUUID());
  }

  private async post(path: string, body: object, key: string): Promise<Plan> {
    const headers = { "content-type": "application/json", origin: this.desk, cookie: this.officer.cookie };
    const init = { method: "POST", headers: { ...headers, "idempotency-key": key }, body: JSON.stringify(body) };
    for (let attempt = 1; ; attempt += 1) {
      const answer = await fetch(this.desk + path, init).catch(() => undefined);
      if (answer?.ok) return ((await answer.json()) as { plan: Plan }).plan;
      if (attempt === 5) throw new Error(`${path}: ${answer?.status} ${await answer?.text()}`);
      await pause(500);
    }
  }
}
