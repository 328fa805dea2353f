import "server-only";
import type { CaseTarget } from "@/lib/cases/contract";
import type { Officer } from "@/lib/domain/officer";
import { DeskError } from "@/lib/errors";
import { getProcessResults } from "@/lib/frankieone/results";
import { versionOfHits } from "@/lib/writes/kinds/hits";
import type { HitsAnswer, HitsQuery } from "./contract";

/**
 * Hits of a case as FrankieOne has them now (getAllPROs; of an organisation in its runs), in the order asked for, and the version of
 * just these. Throws DeskError NOT_FOUND where one of them is not there, or the case is out of sight.
 */
export async function readHits(
  officer: Officer,
  target: CaseTarget,
  { processResults: ids }: HitsQuery,
): Promise<HitsAnswer & { etag: string }> {
  const caller = { username: officer.email, fresh: true };
  const results = await getProcessResults(caller, target, ids);
  const etag = versionOfHits(results, ids);
  const byId = new Map(results.map(({ processResult }) => [processResult.processResultId, processResult]));
  const processResults = ids.map((id) => byId.get(id) ?? notThere());
  return { processResults, etag };
}

function notThere(): never {
  throw new DeskError("NOT_FOUND", { sent: "no" });
}
