import type { Officer } from "@/lib/domain/officer";
import { plainView, type View } from "./views";

/** Cases that were stopped for an approval: a lead's to give, or the reviewer's. */
export function escalatedTo({ name, role }: Pick<Officer, "name" | "role">): View {
  const lists = role === "lead" ? {} : { reviewer: [name] };
  return { ...plainView("attention"), lists, statuses: [{ status: "NEEDS_APPROVAL", override: "ALL" }] };
}
