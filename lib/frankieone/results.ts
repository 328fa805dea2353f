import "server-only";
import { DeskError } from "@/lib/errors";
import { type EntityPath, isOfOrganization } from "./entityPath";
import { getOrganizationResults } from "./organizationResults";
import { type Caller, read } from "./reads";
import { requireNamed } from "./requireNamed";
import { holdsAll, isAmong, type ResultRead, resultsIn } from "./resultReads";
import { isInScope, scopeOfCall } from "./scope";
import { processResultsAnswer } from "./wire/results";

/** How many results a page asks for, and the most pages of one entity: a case with more is decided at the vendor's portal. */
const PAGE = 100;
const MOST_PAGES = 20;

/**
 * getAllPROs (handbook 1.17): the process results of one service profile, of all its runs, newest first. A result does
 * not say which profile it belongs to, so the vendor is asked for those of the profile by name. In: `wanted`, ids after which no
 * further page is read; without them all pages are. The list grows at its head alone: what a new run pushes over a border comes twice, and is
 * kept once. Those of an organisation are read from its runs (organizationResults.ts). Throws DeskError, NOT_FOUND for a service out of the
 * officer's scope.
 */
export async function getProcessResults(
  caller: Caller,
  path: EntityPath & { serviceName: string },
  wanted?: readonly string[],
): Promise<ResultRead[]> {
  if (isOfOrganization(path)) return getOrganizationResults(caller, path, wanted);
  const { entityId, serviceName } = path;
  await requireNamed(caller, { entityId, serviceName });
  // The path names no service, so the transport cannot judge it.
  if (!isInScope(await scopeOfCall(caller), serviceName)) throw new DeskError("NOT_FOUND", { sent: "no" });
  const segments = ["v2", "individuals", entityId, "results"];
  const found: ResultRead[] = [];
  let seen = 0;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const paging = { limit: PAGE, page: page > 1 ? page : undefined, sort: "desc", sortFields: "createdAt" };
    const query = { profileName: serviceName, ...paging };
    const { data, raw } = await read({ caller, segments, query, answer: processResultsAnswer });
    const came = resultsIn((raw as { processResults?: unknown }).processResults);
    found.push(...came.filter(({ processResult: each }) => !isAmong(found, each.processResultId)));
    seen += came.length;
    const isEnd = came.length === 0 || seen >= (data.meta?.total ?? Infinity);
    if (isEnd || (wanted && holdsAll(found, wanted))) break;
  }
  return found;
}
