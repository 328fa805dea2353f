import "server-only";
import { inSpan, markSpan } from "@/lib/trace";
import type { Act } from "./act";
import type { Proposed } from "./perform";
import type { Performed } from "./send";

/** Walks the road of a write as one span: from its wait for the entity's lock until what came of it is on record. */
export function inRoadSpan<Ended extends Performed | Proposed>(
  { action }: Act,
  walk: () => Promise<Ended>,
): Promise<Ended> {
  return inSpan("step", "write", { "countersign.action": action }, async () => {
    const ended = await walk();
    if ("row" in ended) markSpan({ "countersign.operation_id": ended.row.id, "countersign.outcome": ended.row.state });
    else markSpan({ "countersign.outcome": "PROPOSED" });
    return ended;
  });
}
