import "server-only";
import PQueue from "p-queue";
import { isOrganization } from "@/lib/profiles/states";
import { waitOf } from "@/lib/profiles/waiting";
import { ownersOf } from "@/lib/profiles/owners";
import type { CaseRole } from "@/lib/domain/caseRoleWords";
import { lastTouchOf } from "@/lib/cases/lastTouch";
import { DeskError } from "@/lib/errors";
import { searchVersions, type VersionedMatch } from "@/lib/frankieone/client";
import { SERVICE_PROFILE_STATES } from "@/lib/frankieone/wire/enums";
import type { Caller } from "@/lib/frankieone/reads";
import type { SearchBody, SearchQuery } from "@/lib/frankieone/wire/search";
import type { CaseRow } from "@/lib/worklist/contract";
import { executionOf } from "@/lib/worklist/rows";
import { OPEN_CASE_STATES } from "@/lib/worklist/states";
import { searchTotal } from "@/lib/worklist/total";
import { meetsDesk, searchBehind } from "@/lib/worklist/undecided";
import { type List, readWhole } from "@/lib/worklist/walk";
import type { ChosenRow, PlanSource } from "./contract";
import { MOST_ROWS } from "./limits";
import type { PlannedCase } from "./rules";

/*
 * What a plan is about, read by searches: a page of a hundred whole profiles costs the vendor one call, and their versions are
 * those a single read would show (handbook 1.15).
 */

/** Cases that are asked for by their names in one search. */
const GROUP = 100;
/** Groups that are read at once, with room for everybody else. */
const AT_ONCE = 4;
/** How often a list is read that changes while it is read and whose times do not distinguish its cases. */
const LOOKS = 3;
/** How many of somebody's cases are counted where the vendor names no total: five calls. */
const COUNTED_SEARCHES = 5;
const BY_CREATION = { sort: "asc", sortFields: "createdAt" } as const;

/** The cases a plan is asked for. Throws DeskError NOT_POSSIBLE when there are too many, and as the vendor client does. */
export async function readCandidates(caller: Caller, source: PlanSource, role: CaseRole): Promise<PlannedCase[]> {
  if (source.kind === "rows") return readChosen(caller, source.rows);
  if (source.kind === "holder") return readMatching(caller, { filters: openCasesOf(role, source.name) });
  const { request } = source;
  const found = await readMatching(caller, searchBehind(request));
  return found.filter((each) => meetsDesk(each, request.desk));
}

/** The open cases of one person, by the role they hold. */
export const openCasesOf = (role: CaseRole, name: string) => ({
  states: [...OPEN_CASE_STATES],
  workflowExecutionScope: "LAST" as const,
  ...(role === "assignee" ? { assignees: [name] } : { reviewers: [name] }),
});

/**
 * How many open cases somebody holds: the vendor's count, or, where no total may be shown (lib/frankieone/client.ts),
 * those in scope among the first five hundred. Throws DeskError as the vendor client does.
 */
export async function countOpen(caller: Caller, role: CaseRole, name: string): Promise<number> {
  const { total, matches } = await searchTotal(caller, { filters: openCasesOf(role, name) });
  if (total !== undefined || matches === 0) return total ?? 0;
  const list = foundList(caller, { filters: openCasesOf(role, name) });
  return (await readWhole(list, BY_CREATION, { searches: COUNTED_SEARCHES })).items.length;
}

/**
 * Every case that matches, once. Throws DeskError NOT_POSSIBLE where there are too many, or the list cannot be read
 * with certainty.
 */
async function readMatching(caller: Caller, body: SearchBody): Promise<Found[]> {
  const whole = await readWhole(foundList(caller, body), BY_CREATION, { rows: MOST_ROWS, looks: LOOKS });
  if (!whole.complete) throw tooMany();
  if (!whole.certain) throw restless();
  return whole.items;
}

/** A search as a list of candidates that is read page by page (walk.ts). */
function foundList(caller: Caller, body: SearchBody): List<Found> {
  const read = async (bounded: SearchBody, query: SearchQuery) => {
    const { matches, ...page } = await searchVersions(caller, bounded, query);
    return { items: candidatesIn(matches), ...page };
  };
  return { body, read, keyOf };
}

function restless(): DeskError {
  const message = "The list changed while it was read, so a case may be missing. Create the plan again.";
  return new DeskError("NOT_POSSIBLE", { detail: message, sent: "no" });
}

function tooMany(): DeskError {
  const message = `More than ${MOST_ROWS} cases match, the most a plan can hold. Narrow the filter.`;
  return new DeskError("NOT_POSSIBLE", { detail: message, sent: "no" });
}

/** Reads cases by their names, in their order; one that is no longer found is reported as missing. Throws DeskError. */
export async function readChosen(caller: Caller, rows: readonly ChosenRow[]): Promise<PlannedCase[]> {
  const ids = [...new Set(rows.map(({ entityId }) => entityId))];
  const groups = Array.from({ length: Math.ceil(ids.length / GROUP) }, (_, at) =>
    ids.slice(at * GROUP, (at + 1) * GROUP),
  );
  const anyState = { states: [...SERVICE_PROFILE_STATES], workflowExecutionScope: "LAST" as const };
  const read = (entityIds: string[]) => () => readMatching(caller, { filters: { entityIds, ...anyState } });
  const found = await new PQueue({ concurrency: AT_ONCE }).addAll(groups.map(read));
  const byKey = new Map(found.flat().map((each) => [keyOf(each), each]));
  return distinct(rows.map((row) => asChosen(row, byKey.get(keyOf(row)))));
}

function asChosen({ touchedAt, ...row }: ChosenRow, found: Found | undefined): PlannedCase {
  if (!found) return { ...row, isMissing: true };
  return { ...found, isChanged: touchedAt !== undefined && touchedAt !== found.touchedAt };
}

const keyOf = ({ entityId, serviceName }: ChosenRow) => `${entityId.toLowerCase()} ${serviceName}`;

function distinct<Row extends ChosenRow>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

type Found = PlannedCase & Pick<CaseRow, "waits" | "workflowExecution"> & { touchedAt?: string };

function candidatesIn(matches: readonly VersionedMatch[]): Found[] {
  return matches.flatMap(({ serviceProfile: profile, etag }) => {
    if (!profile?.entityId || !profile.serviceName) return [];
    const { entityId, serviceName, entityName: name } = profile;
    const { assignee, reviewer } = ownersOf(profile);
    const { at: touchedAt } = lastTouchOf(profile);
    return [
      {
        ...{ entityId, serviceName, name, etag, assignee, reviewer, touchedAt },
        isOrganization: isOrganization(profile),
        waits: waitOf(profile) !== undefined,
        workflowExecution: executionOf(profile),
      },
    ];
  });
}
