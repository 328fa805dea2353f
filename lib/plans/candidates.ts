import "server-only";
import PQueue from "p-queue";
import { isOrganization } from "@/lib/cases/states";
import { ownersOf } from "@/lib/cases/owners";
import type { CaseRole } from "@/lib/cases/reassignment";
import { lastTouchOf } from "@/lib/cases/changes";
import { DeskError } from "@/lib/errors";
import { searchIndividuals, searchVersions, type VersionedMatch } from "@/lib/frankieone/client";
import { SERVICE_PROFILE_STATES } from "@/lib/frankieone/wire/enums";
import type { Caller } from "@/lib/frankieone/reads";
import type { SearchBody } from "@/lib/frankieone/wire/search";
import { OPEN_STATES } from "@/lib/worklist/states";
import type { ChosenRow, PlanSource } from "./contract";
import { MOST_ROWS } from "./limits";
import type { Candidate } from "./rules";

/*
 * What a plan is about, read by searches: a page of a hundred whole profiles costs the vendor one call, and their versions are
 * those a single read would show (handbook 1.15).
 */

const PAGE = 100;
/** Pages that are read at once: in a few seconds ten thousand cases, and room for everybody else. */
const AT_ONCE = 4;

/** The order of creation never changes, so no case moves from one page to another while they are read. */
const paging = (page: number) => ({ page, limit: PAGE, sort: "asc", sortFields: "createdAt" }) as const;

/** The cases a plan is asked for. Throws DeskError NOT_POSSIBLE when there are too many, and as the vendor client does. */
export async function readCandidates(caller: Caller, source: PlanSource, role: CaseRole): Promise<Candidate[]> {
  if (source.kind === "rows") return readChosen(caller, source.rows);
  if (source.kind === "holder") return readMatching(caller, { filters: openOf(role, source.name) });
  const { desk, ...body } = source.request;
  const found = await readMatching(caller, body);
  return desk?.unassigned ? found.filter(({ assignee }) => assignee === undefined) : found;
}

/** The open cases of one person, by the role they hold. */
export const openOf = (role: CaseRole, name: string) => ({
  states: [...OPEN_STATES],
  workflowExecutionScope: "LAST" as const,
  ...(role === "assignee" ? { assignees: [name] } : { reviewers: [name] }),
});

/** How many open cases somebody holds. Throws DeskError as the vendor client does. */
export async function countOpen(caller: Caller, role: CaseRole, name: string): Promise<number> {
  const { meta } = await searchIndividuals(caller, { filters: openOf(role, name) }, { ...paging(1), limit: 1 });
  return meta?.total ?? 0;
}

async function readMatching(caller: Caller, body: SearchBody): Promise<Candidate[]> {
  const first = await searchVersions(caller, body, paging(1));
  const total = first.total ?? first.matches.length;
  if (total > MOST_ROWS) throw tooMany();
  const queue = new PQueue({ concurrency: AT_ONCE });
  const numbers = Array.from({ length: Math.max(0, Math.ceil(total / PAGE) - 1) }, (_, index) => index + 2);
  const read = (page: number) => async () => candidatesIn((await searchVersions(caller, body, paging(page))).matches);
  const rest = await queue.addAll(numbers.map(read));
  return distinct([candidatesIn(first.matches), ...rest].flat()).slice(0, MOST_ROWS);
}

function tooMany(): DeskError {
  const message = `More than ${MOST_ROWS} cases match, as many as a plan holds. Narrow the filter.`;
  return new DeskError("NOT_POSSIBLE", { detail: message, sent: "no" });
}

/** Reads cases by their names, in their order; one that is not found any more is told as missing. Throws DeskError. */
export async function readChosen(caller: Caller, rows: readonly ChosenRow[]): Promise<Candidate[]> {
  const ids = [...new Set(rows.map(({ entityId }) => entityId))];
  const groups = Array.from({ length: Math.ceil(ids.length / PAGE) }, (_, at) => ids.slice(at * PAGE, (at + 1) * PAGE));
  const anyState = { states: [...SERVICE_PROFILE_STATES], workflowExecutionScope: "LAST" as const };
  const read = (entityIds: string[]) => () => readMatching(caller, { filters: { entityIds, ...anyState } });
  const found = await new PQueue({ concurrency: AT_ONCE }).addAll(groups.map(read));
  const byKey = new Map(found.flat().map((each) => [keyOf(each), each]));
  return distinct(rows.map((row) => asChosen(row, byKey.get(keyOf(row)))));
}

function asChosen({ touchedAt, ...row }: ChosenRow, found: Found | undefined): Candidate {
  if (!found) return { ...row, isMissing: true };
  return { ...found, isChanged: touchedAt !== undefined && touchedAt !== found.touchedAt };
}

const keyOf = ({ entityId, serviceName }: ChosenRow) => `${entityId.toLowerCase()} ${serviceName}`;

function distinct<Row extends ChosenRow>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

type Found = Candidate & { touchedAt?: string };

function candidatesIn(matches: readonly VersionedMatch[]): Found[] {
  return matches.flatMap(({ serviceProfile: profile, etag }) => {
    if (!profile?.entityId || !profile.serviceName) return [];
    const { entityId, serviceName, entityName: name } = profile;
    const { assignee, reviewer } = ownersOf(profile);
    const { at: touchedAt } = lastTouchOf(profile);
    return [
      { entityId, serviceName, name, etag, assignee, reviewer, touchedAt, isOrganization: isOrganization(profile) },
    ];
  });
}
