import "server-only";
import type { z } from "zod";
import { DeskError } from "@/lib/errors";
import { type Caller, read } from "./reads";
import { requireNamed } from "./requireNamed";
import { isInScope, scopeOfCall } from "./scope";
import { processResult } from "./wire/execution";
import { processResultsAnswer } from "./wire/results";

/** A process result as read: validated, and as it came, which alone may be hashed or compared. */
export interface ResultRead {
  processResult: z.infer<typeof processResult>;
  raw: unknown;
}

/** How many results a page asks for, and the most pages of one entity: a case with more is decided at the vendor's portal. */
const PAGE = 100;
const MOST_PAGES = 20;

/**
 * getAllPROs (handbook 1.17): the process results of one service profile, of all its runs, newest first. A result does
 * not say which profile it belongs to, so the vendor is asked for those of the profile by name. In: `wanted`, ids after which no
 * further page is read; without them all pages are. The list grows at its head alone: what a new run pushes over a border comes twice, and is
 * kept once. Throws DeskError, NOT_FOUND for a service out of the officer's scope.
 */
export async function getProcessResults(
  caller: Caller,
  { entityId, serviceName }: { entityId: string; serviceName: string },
  wanted?: readonly string[],
): Promise<ResultRead[]> {
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
    const came = readEach(raw);
    found.push(...came.filter(({ processResult: each }) => !isAmong(found, each.processResultId)));
    seen += came.length;
    const isEnd = came.length === 0 || seen >= (data.meta?.total ?? Infinity);
    if (isEnd || (wanted && holds(found, wanted))) break;
  }
  return found;
}

/** Each with its raw form: a member that cannot be read is left out, so places in the two lists may differ. */
function readEach(body: unknown): ResultRead[] {
  const { processResults } = body as { processResults?: unknown };
  if (!Array.isArray(processResults)) return [];
  return processResults.flatMap((raw: unknown) => {
    const parsed = processResult.safeParse(raw);
    return parsed.success ? [{ processResult: parsed.data, raw }] : [];
  });
}

const isAmong = (found: readonly ResultRead[], id: string | undefined) =>
  id !== undefined && found.some(({ processResult }) => processResult.processResultId === id);

const holds = (found: readonly ResultRead[], wanted: readonly string[]) => wanted.every((id) => isAmong(found, id));
