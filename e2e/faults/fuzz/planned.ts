import type { LoggedCall } from "@/lib/sandbox/control/callLog";

const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const NAME = "[A-Za-z0-9](?:[A-Za-z0-9_-]|%20){0,63}";
const RUN = `(?:[0-7][0-9A-HJKMNP-TV-Z]{25}|${UUID})`;
const PROFILE = `/v2/individuals/${UUID}/serviceprofiles/${NAME}`;
const EXECUTIONS = `${PROFILE}/workflows/${NAME}/executions`;

/** Every call the desk is meant to make (handbook 1.9 to 1.25). */
const PLANNED: readonly [methods: string, path: string, query: readonly string[]][] = [
  ["GET|PATCH", PROFILE, []],
  ["GET", EXECUTIONS, ["limit"]],
  ["GET|PATCH", `${EXECUTIONS}/${RUN}`, ["level"]],
  ["GET", `/v2/individuals/${UUID}`, ["level"]],
  ["GET", `/v2/individuals/${UUID}/results`, ["profileName", "page", "limit", "sort", "sortFields"]],
  ["PATCH", `/v2/individuals/${UUID}/results/(aml|idv|matchlist|duplicate|fraud)`, []],
  ["PATCH", `${PROFILE}/risk`, []],
  ["PATCH", `/v2/individuals/${UUID}/monitor`, ["enabled", "monitoringTypes"]],
  ["POST", `${PROFILE}/workflows/${NAME}/execute`, ["level"]],
  ["GET", `/v2/individuals/${UUID}/documents(/[\\w.-]{1,128})?`, ["level"]],
  ["GET", `/v2/individuals/${UUID}/externalreferences`, []],
  // Organisations are read alone: the desk under attack has FRANKIEONE_ORGANISATION_WRITES off.
  ["GET", `/v2/organizations/${UUID}`, ["include"]],
  ["GET", `/v2\\.1/organizations/${UUID}/profiles/${NAME}`, []],
  ["GET", `/v2/organizations/${UUID}/serviceprofiles/${NAME}/workflows/${NAME}/executions/${RUN}`, []],
  ["POST", "/v2/search/serviceprofiles", ["page", "limit", "sort", "sortFields"]],
  ["GET", "/v2/workflows", ["serviceName", "include"]],
  ["GET", "/v2/audit", ["entityId", "requestId", "afterTimestamp", "page", "sort", "limit"]],
];

/** What the vendor may see of a run: our key and no other, and in whose name calls may be made. */
export interface Own {
  apiKey: string;
  customerId: string;
  usernames: ReadonlySet<string>;
}

/**
 * Judges one call the vendor saw. In: the call, and the path parameters of the request that caused it, as meant.
 * Out: what was not planned about it, or undefined.
 */
export function unplanned(call: LoggedCall, own: Own, meant: Readonly<Record<string, string>>): string | undefined {
  const { method, path, query, headers } = call;
  const plan = PLANNED.find(
    ([methods, shape]) => methods.split("|").includes(method) && new RegExp(`^${shape}$`, "i").test(path),
  );
  if (!plan) return `${method} ${path} is not a call we make`;
  const strange = [...new URLSearchParams(query).keys()].find((key) => !plan[2].includes(key));
  if (strange !== undefined) return `${method} ${path} carries the unplanned query ${strange}`;
  const [, , room, entityId, part, name] = path.split("/");
  const ofQuery = new URLSearchParams(query).get("profileName") ?? undefined;
  const serviceName = part === "serviceprofiles" || part === "profiles" ? name : ofQuery && encodeURIComponent(ofQuery);
  const isOfEntity = room === "individuals" || room === "organizations";
  const isOther = (seen: string | undefined, wanted: string | undefined) =>
    seen !== undefined && wanted !== undefined && seen !== encodeURIComponent(wanted);
  // The desk knows an entity by its id in lower case, whatever case it was asked for in.
  if (isOfEntity && (isOther(entityId, meant.entityId?.toLowerCase()) || isOther(serviceName, meant.serviceName)))
    return `${method} ${path} concerns a case other than ${JSON.stringify(meant)}`;
  return forged(headers, own);
}

function forged(headers: LoggedCall["headers"], { apiKey, customerId, usernames }: Own): string | undefined {
  const username = headers["x-frankie-username"];
  if (headers.api_key !== apiKey) return "the key differs";
  if (headers["x-frankie-customerid"] !== customerId || headers["x-frankie-customerchildid"] !== undefined)
    return "the account differs";
  if (headers["x-frankie-channel"] !== "api") return "the channel differs";
  return username !== undefined && !usernames.has(username) ? `it is made in the name of ${username}` : undefined;
}
