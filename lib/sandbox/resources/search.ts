import { z } from "zod";
import {
  ENTITY_TYPES,
  ISSUE_CATEGORIES,
  ISSUE_SEVERITIES,
  ISSUES,
  PLANNED_SEARCH_FIELDS,
  RISK_LEVELS,
  SEARCH_FIELDS,
  SEARCH_TYPES,
  SERVICE_PROFILE_STATES,
  STATUS_OVERRIDE_TYPES,
  WORKFLOW_EXECUTION_SCOPES,
  WORKFLOW_STATUSES,
} from "@/lib/frankieone/wire/enums";
import type { VendorContext } from "../http/context";
import { bodyOf } from "../http/input";
import { pagingOf, sortingOf } from "../http/query";
import type { FoundRow } from "../search/profileSearch";
import type { ServiceProfile } from "../vendor/profile";

const texts = z.array(z.string()).optional();
const time = z.iso.datetime({ offset: true }).optional();
const some = <Word extends string>(words: readonly [Word, ...Word[]]) => z.array(z.enum(words)).optional();

const filters = z.object({
  entityIds: texts,
  entityTypes: some(ENTITY_TYPES),
  createdAtBefore: time,
  createdAtAfter: time,
  updatedAtBefore: time,
  updatedAtAfter: time,
  assignees: texts,
  reviewers: texts,
  states: some(SERVICE_PROFILE_STATES),
  workflowNames: texts,
  workflowExecutionStatuses: z
    .array(z.object({ overrideType: z.enum(STATUS_OVERRIDE_TYPES), status: z.array(z.enum(WORKFLOW_STATUSES)) }))
    .optional(),
  statusOverrideType: z.enum(STATUS_OVERRIDE_TYPES).optional(),
  workflowStatuses: some(WORKFLOW_STATUSES),
  issueCategories: some(ISSUE_CATEGORIES),
  issueSeverities: some(ISSUE_SEVERITIES),
  issues: some(ISSUES),
  riskLevels: some(RISK_LEVELS),
  workflowExecutionScope: z.enum(WORKFLOW_EXECUTION_SCOPES).optional(),
});

const field = z.enum([...SEARCH_FIELDS, ...PLANNED_SEARCH_FIELDS]);
const searchBody = z.object({
  search: z.object({ type: z.enum(SEARCH_TYPES), terms: z.array(z.object({ term: z.string(), field })) }).optional(),
  filters: filters.optional(),
});

interface Match {
  serviceProfile: ServiceProfile;
  confidence: number;
  fieldsMatched: FoundRow["fieldsMatched"];
}

/** Neighbouring matches of one entity share an inner array; the flattened order stays the sorted one (handbook 1.15). */
function grouped(matches: Match[]): Match[][] {
  const groups: Match[][] = [];
  for (const match of matches) {
    const last = groups.at(-1);
    if (last?.[0]?.serviceProfile.entityId === match.serviceProfile.entityId) last.push(match);
    else groups.push([match]);
  }
  return groups;
}

/** searchIndividuals (handbook 1.15). Without `states` every state is found; `total` counts service profiles. */
export function searchProfiles(context: VendorContext): Response {
  const { search, filters: asked = {} } = bodyOf(context, searchBody);
  const { page, limit, skip } = pagingOf(context);
  const { field: sortField, isDescending } = sortingOf(context, ["createdAt", "updatedAt"]);
  const { account } = context.var.sandbox;
  const { entityIds, ...filters } = asked;
  const { childId } = context.var.caller;
  const request = { filters, search, childId, sortField, isDescending, skip, take: limit };
  const { found, total } = account.find(request, entityIds);
  const matches = found.map(({ row, ...rest }) => ({ serviceProfile: account.caseAt(row).profile(), ...rest }));
  const sort = isDescending ? "desc" : "asc";
  const meta = { page, limit, total, count: matches.length, sort, sortFields: [sortField] };
  return context.json({ meta, requestId: context.var.requestId, matches: grouped(matches) });
}
