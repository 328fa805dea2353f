import "server-only";
import { DeskError } from "@/lib/errors";
import { MOST_ITEMS_OF_PAGE } from "./bounds";
import { type EntityPath, isOfOrganization } from "./entityPath";
import { rememberNames, rememberNamesOfProfile } from "./names";
import { inEverySpelling } from "./spellings";
import { type Caller, read } from "./reads";
import { requireNamed } from "./requireNamed";
import { type AccountScope, isInScope, scopeOfCall } from "./scope";
import { etagOf } from "./version";
import { auditAnswer } from "./wire/audit";
import { givingWay } from "./wire/giveWay";
import { individualAnswer } from "./wire/individual";
import { workflowResultAnswer, workflowResultsAnswer } from "./wire/execution";
import { searchAnswer, type SearchBody, type SearchMatch, type SearchQuery } from "./wire/search";
import { type ServiceProfile, serviceProfileAnswer } from "./wire/serviceProfile";
import { workflowsAnswer } from "./wire/workflows";

interface ProfilePath {
  entityId: string;
  serviceName: string;
}

interface WorkflowPath extends ProfilePath {
  workflowName: string;
}

const profileSegments = ({ entityId, serviceName }: ProfilePath) => [
  "v2",
  "individuals",
  entityId,
  "serviceprofiles",
  serviceName,
];
const executionSegments = (path: WorkflowPath) => [
  ...profileSegments(path),
  "workflows",
  path.workflowName,
  "executions",
];

/** A profile as read: validated; as it came, which alone may be hashed or compared; and the vendor's id of the read. */
export interface ProfileRead {
  serviceProfile: ServiceProfile;
  raw: unknown;
  requestId?: string;
}

/**
 * getProfile (handbook 1.9). Out: the validated profile, and the profile as it came, which alone may be hashed into a
 * version: a field unknown to us may change too. Of an organisation, where the path says so, as getOrganizationProfile. Throws DeskError.
 */
export async function getProfile(caller: Caller, path: ProfilePath & EntityPath): Promise<ProfileRead> {
  if (isOfOrganization(path)) return getOrganizationProfile(caller, path);
  await requireNamed(caller, path);
  const { data, raw } = await read({ caller, segments: profileSegments(path), answer: serviceProfileAnswer });
  const { serviceProfile, requestId } = data;
  rememberNamesOfProfile(serviceProfile);
  return { serviceProfile, requestId, raw: (raw as { serviceProfile: unknown }).serviceProfile };
}

/**
 * The profile of an organisation (handbook 1.25, a published preview; note `profiles`). Out: as getProfile.
 * Throws DeskError.
 */
export async function getOrganizationProfile(
  caller: Caller,
  { entityId, serviceName }: ProfilePath,
): Promise<ProfileRead> {
  await requireNamed(caller, { entityId, serviceName });
  const segments = ["v2.1", "organizations", entityId, "profiles", serviceName];
  const { data, raw } = await read({ caller, segments, answer: serviceProfileAnswer });
  const { serviceProfile, requestId } = data;
  rememberNamesOfProfile(serviceProfile);
  return { serviceProfile, requestId, raw: (raw as { serviceProfile: unknown }).serviceProfile };
}

/** The identity of every match as it came, and the times it is sorted by: nothing else of matches out of scope. */
const placesOf = (matches: readonly SearchMatch[]) =>
  matches.map(({ serviceProfile: profile }) => {
    const { serviceProfileId, entityId, serviceName, createdAt, updatedAt } = profile ?? {};
    const byName = entityId && serviceName ? `${entityId} ${serviceName}` : undefined;
    return { key: serviceProfileId ?? byName, createdAt, updatedAt };
  });

/** How a page of whole cases is read. */
const SEARCH = {
  method: "POST",
  answer: searchAnswer,
  mostItems: MOST_ITEMS_OF_PAGE,
  isParsedInSlices: true,
} as const;

/**
 * searchIndividuals (handbook 1.15). Matches come flattened, not yet deduplicated, without those of services out of the
 * officer's scope; `places` are those of everything that came. Throws DeskError.
 */
export async function searchIndividuals(caller: Caller, body: SearchBody, query: SearchQuery) {
  const segments = ["v2", "search", "serviceprofiles"];
  // The first page is asked for without a page number: which index is first is undocumented (handbook 7, question 3).
  const paging = { ...query, page: query.page > 1 ? query.page : undefined };
  const { data } = await read({ ...SEARCH, caller, segments, query: paging, body: inEverySpelling(body) });
  for (const { serviceProfile } of data.matches) rememberNamesOfProfile(serviceProfile);
  const scope = await scopeOfCall(caller);
  const places = placesOf(data.matches);
  if (!scope.services) return { ...data, places };
  // The vendor cannot search by service. Its total would count what is out of scope, so none is given.
  const matches = data.matches.filter(({ serviceProfile }) => isVisible(serviceProfile, scope));
  return { ...data, matches, places, meta: data.meta && { ...data.meta, total: undefined } };
}

/** A match of a search with the version of its profile, which the documentation says is the whole one (handbook 1.15). */
export interface VersionedMatch {
  serviceProfile?: ServiceProfile;
  etag: string;
}

/**
 * searchIndividuals again, with the version of each profile it finds. `total` is the vendor's, for reading page by
 * page; it counts what is out of the officer's scope too and must not be shown. Throws DeskError.
 */
export async function searchVersions(caller: Caller, body: SearchBody, query: SearchQuery) {
  const paging = { ...query, page: query.page > 1 ? query.page : undefined };
  const segments = ["v2", "search", "serviceprofiles"];
  const { data, raw } = await read({ ...SEARCH, caller, segments, query: paging, body: inEverySpelling(body) });
  for (const { serviceProfile } of data.matches) rememberNamesOfProfile(serviceProfile);
  const came = [(raw as { matches?: unknown }).matches].flat(2) as { serviceProfile?: unknown }[];
  const scope = await scopeOfCall(caller);
  const turn = givingWay();
  const all: VersionedMatch[] = [];
  for (const [index, { serviceProfile }] of data.matches.entries()) {
    all.push({ serviceProfile, etag: etagOf(came[index]?.serviceProfile ?? null) });
    await turn();
  }
  const matches = scope.services ? all.filter(({ serviceProfile }) => isVisible(serviceProfile, scope)) : all;
  return { matches, places: placesOf(data.matches), total: data.meta?.total };
}

/** getResults (handbook 1.13): executions of one workflow, newest first. Throws DeskError. */
export async function getResults(caller: Caller, path: WorkflowPath) {
  await requireNamed(caller, path);
  const segments = executionSegments(path);
  const { workflowResults } = (await read({ caller, segments, query: { limit: 20 }, answer: workflowResultsAnswer }))
    .data;
  workflowResults.forEach(rememberNames);
  return workflowResults;
}

/** getWorkflowExecutionResult (handbook 1.14), without images: the result, and the person beside it. Throws DeskError. */
export async function getWorkflowExecutionResult(caller: Caller, path: WorkflowPath & { workflowExecutionId: string }) {
  await requireNamed(caller, path);
  const segments = [...executionSegments(path), path.workflowExecutionId];
  return (await read({ caller, segments, query: { level: "meta" }, answer: workflowResultAnswer })).data;
}

/** The execution of an organisation's workflow (handbook 1.25; section 7, question 26). Throws DeskError. */
export async function getOrganizationExecutionResult(
  caller: Caller,
  path: WorkflowPath & { workflowExecutionId: string },
) {
  await requireNamed(caller, path);
  const { entityId, serviceName, workflowName, workflowExecutionId } = path;
  const profile = ["v2", "organizations", entityId, "serviceprofiles", serviceName];
  const segments = [...profile, "workflows", workflowName, "executions", workflowExecutionId];
  return (await read({ caller, segments, answer: workflowResultAnswer })).data;
}

/** getIndividual (handbook 1.16), without images: the person and their other service profiles. Throws DeskError. */
export async function getIndividual(caller: Caller, entityId: string) {
  const segments = ["v2", "individuals", entityId];
  const { data } = await read({ caller, segments, query: { level: "meta" }, answer: individualAnswer });
  data.serviceProfiles.forEach(rememberNamesOfProfile);
  const scope = await scopeOfCall(caller);
  const serviceProfiles = data.serviceProfiles.filter((each) => isVisible(each, scope));
  // Somebody of whom nothing is in sight is not there.
  if (scope.services && serviceProfiles.length === 0) throw new DeskError("NOT_FOUND", { sent: "no" });
  return { ...data, serviceProfiles };
}

/** getWorkflows (handbook 1.22): the account's workflows, all services or one, with `include` how they are built. Throws DeskError. */
export async function getWorkflows(
  caller: Caller,
  query: { serviceName?: string; include?: "workflowDefinition" } = {},
) {
  const segments = ["v2", "workflows"];
  const { workflows } = (await read({ caller, segments, query, answer: workflowsAnswer })).data;
  workflows.forEach(({ serviceName: name, workflowName }) => rememberNames({ serviceName: name, workflowName }));
  const scope = await scopeOfCall(caller);
  return workflows.filter((each) => isVisible(each, scope));
}

/**
 * `GET /v2/audit` (handbook 1.24), newest first. `afterTimestamp` is a date (YYYY-MM-DD, UTC). The vendor has no filter
 * by service profile or execution: filter what comes. Throws DeskError.
 */
export async function getAudit(caller: Caller, query: AuditQuery) {
  const segments = ["v2", "audit"];
  const { data } = await read({ caller, segments, query: { sort: "desc", limit: 100, ...query }, answer: auditAnswer });
  const scope = await scopeOfCall(caller);
  return { ...data, events: data.events.filter((event) => isInScope(scope, event.serviceName)) };
}

/** A match without a service is hidden from officers who see certain services only. */
export function isVisible(of: { serviceName?: string } | undefined, scope: AccountScope): boolean {
  return scope.services === undefined || (of?.serviceName !== undefined && isInScope(scope, of.serviceName));
}

export interface AuditQuery {
  entityId: string;
  requestId?: string;
  afterTimestamp?: string;
  page?: number;
}
