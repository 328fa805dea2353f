import { z } from "zod";
import type { SORT_DIRECTIONS, SORT_FIELDS } from "./enums";
import {
  ENTITY_TYPES,
  ISSUE_CATEGORIES,
  ISSUE_SEVERITIES,
  ISSUES,
  RISK_LEVELS,
  SEARCH_FIELDS,
  SEARCH_TYPES,
  SERVICE_PROFILE_STATES,
  STATUS_OVERRIDE_TYPES,
  WORKFLOW_EXECUTION_SCOPES,
  WORKFLOW_STATUSES,
} from "./enums";
import { givingWay } from "./giveWay";
import { serviceProfile } from "./serviceProfile";
import { list, number, part, text } from "./tolerant";

/** List-Operation-Meta (handbook 1.4). What `total` counts is undocumented: treat it as approximate. */
export const listMeta = z.object({ page: number(), total: number(), limit: number(), count: number() });

/** Search-Match. A match whose profile cannot be read stays in its place, so that it can be counted and reported. */
export const searchMatch = z.object({
  serviceProfile: part(serviceProfile),
  confidence: number(),
  fieldsMatched: list(z.object({ field: text(), confidence: number() })),
});
export type SearchMatch = z.infer<typeof searchMatch>;

const UNREADABLE: SearchMatch = { serviceProfile: undefined, confidence: undefined, fieldsMatched: [] };

/**
 * The answer of searchIndividuals: `matches` is documented as array of arrays; a flat array is read too (handbook 1.15).
 * It is parsed asynchronously.
 */
export const searchAnswer = z.object({
  meta: part(listMeta),
  requestId: text(),
  matches: z
    .unknown()
    .transform(matchesIn)
    // Makes the key of an object one that may be missing.
    .catch([]),
});

/** A page weighs megabytes, so everybody else has their turn between its matches. */
async function matchesIn(value: unknown): Promise<SearchMatch[]> {
  const came: unknown[] = Array.isArray(value) ? value.flat() : [];
  const turn = givingWay();
  const matches: SearchMatch[] = [];
  for (const each of came) {
    matches.push(searchMatch.safeParse(each).data ?? UNREADABLE);
    await turn();
  }
  return matches;
}

/* What we send: strict. */

const several = <Member extends string>(members: readonly [Member, ...Member[]]) =>
  z.array(z.enum(members)).min(1).max(50);
const names = z.array(z.string().min(1).max(256)).min(1).max(100);
const timestamp = z.iso.datetime({ offset: true });

/** Search-Criteria. One term per request: how several terms combine is undocumented (handbook 7, question 30). */
export const searchCriteria = z.strictObject({
  type: z.enum(SEARCH_TYPES),
  terms: z.array(z.strictObject({ term: z.string().min(1).max(256), field: z.enum(SEARCH_FIELDS) })).length(1),
});

/** Search-Filters without the two deprecated ones, which the combined filter replaces (handbook 1.15). */
export const searchFilters = z.strictObject({
  entityIds: z.array(z.string().min(1).max(256).toLowerCase()).min(1).max(100).optional(),
  entityTypes: several(ENTITY_TYPES).optional(),
  createdAtBefore: timestamp.optional(),
  createdAtAfter: timestamp.optional(),
  updatedAtBefore: timestamp.optional(),
  updatedAtAfter: timestamp.optional(),
  assignees: names.optional(),
  reviewers: names.optional(),
  states: several(SERVICE_PROFILE_STATES).optional(),
  workflowNames: names.optional(),
  workflowExecutionStatuses: z
    .array(z.strictObject({ overrideType: z.enum(STATUS_OVERRIDE_TYPES), status: several(WORKFLOW_STATUSES) }))
    .min(1)
    .max(14)
    .optional(),
  issueCategories: several(ISSUE_CATEGORIES).optional(),
  issueSeverities: several(ISSUE_SEVERITIES).optional(),
  issues: several(ISSUES).optional(),
  riskLevels: several(RISK_LEVELS).optional(),
  workflowExecutionScope: z.enum(WORKFLOW_EXECUTION_SCOPES).optional(),
});

/** The body of searchIndividuals. */
export const searchBody = z.strictObject({ search: searchCriteria.optional(), filters: searchFilters.optional() });
export type SearchBody = z.infer<typeof searchBody>;

/** The query of searchIndividuals: paging is in the query, criteria in the body. Page 0 is never sent. */
export interface SearchQuery {
  page: number;
  limit: number;
  sort: (typeof SORT_DIRECTIONS)[number];
  sortFields: (typeof SORT_FIELDS)[number];
}
