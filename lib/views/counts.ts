import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { countView } from "@/lib/worklist/counts";
import { parseView } from "@/lib/worklist/viewUrl";
import type { SavedCountsAnswer } from "./contract";
import { listViews } from "./service";

/**
 * How many cases each view an officer has kept, or is shown by a lead, holds for them. Of a view that cannot be counted
 * now it is said why. Throws DeskError DATABASE_UNAVAILABLE.
 */
export async function countSavedViews(officer: Officer): Promise<SavedCountsAnswer> {
  const views = await listViews(officer);
  const count = (params: string) => countView(officer, parseView(new URLSearchParams(params)).view, "saved");
  const counts = await Promise.all(views.map(async ({ id, params }) => [id, await count(params)] as const));
  return { counts: Object.fromEntries(counts) };
}
