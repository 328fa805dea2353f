import type { VendorContext } from "../http/context";
import { invalidParameter } from "../http/errors";
import { oneOf, pagingOf, repeated, timeOf } from "../http/query";
import type { AuditEvent } from "../vendor/audit";

const CHANNELS = ["API", "PORTAL", "ONESDK", "SYSTEM"];
const DAY_MS = 86_400_000;
const ENTITY_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function isAmong(wanted: string[] | undefined, value: string | undefined): boolean {
  return wanted === undefined || (value !== undefined && wanted.includes(value));
}

/** Both dates include their whole day, UTC; the vendor leaves that open (handbook 7, question 34). */
function eventFilter(context: VendorContext): (event: AuditEvent) => boolean {
  const after = timeOf(context, "afterTimestamp", true) ?? -Infinity;
  const before = (timeOf(context, "beforeTimestamp", true) ?? Infinity) + DAY_MS;
  const requestId = context.req.query("requestId");
  const [names, levels, sources, channels] = ["workflowNames", "workflowRiskLevels", "sources", "channels"].map(
    (name) => repeated(context, name),
  );
  const unknown = channels?.find((channel) => !CHANNELS.includes(channel));
  if (unknown !== undefined) throw invalidParameter("channels", "query", `one of ${CHANNELS.join(", ")}`, unknown);
  return (event) =>
    (requestId === undefined || event.requestId === requestId) &&
    isAmong(names, event.workflowName) &&
    isAmong(levels, event.riskLevel) &&
    isAmong(sources, event.source) &&
    isAmong(channels, event.channel) &&
    Date.parse(event.timestamp) >= after &&
    Date.parse(event.timestamp) < before;
}

function entityIdOfQuery(context: VendorContext): string | undefined {
  const entityId = context.req.query("entityId");
  if (entityId !== undefined && !ENTITY_ID.test(entityId)) {
    throw invalidParameter("entityId", "query", "of type uuid", entityId);
  }
  return entityId?.toLowerCase();
}

/** `GET /v2/audit` (handbook 1.24): the only place where comments can be read back. */
export function getAudit(context: VendorContext): Response {
  const { sandbox, caller, requestId } = context.var;
  const isAscending = oneOf(context, "sort", ["asc", "desc"]) === "asc";
  const badField = repeated(context, "sortFields")?.find((field) => field !== "timestamp");
  if (badField !== undefined) throw invalidParameter("sortFields", "query", "timestamp", badField);
  const { page, limit, skip } = pagingOf(context);
  const visibleUntil = sandbox.now() - sandbox.settings.auditLagMs;
  const found = sandbox.account
    .eventsFor(caller.childId, entityIdOfQuery(context))
    .filter(eventFilter(context))
    .filter((event) => Date.parse(event.timestamp) <= visibleUntil)
    .sort((one, other) => one.timestamp.localeCompare(other.timestamp) || one.requestId.localeCompare(other.requestId));
  if (!isAscending) found.reverse();
  const events = found.slice(skip, skip + limit);
  const meta = { page, limit, total: found.length, count: events.length, sort: isAscending ? "asc" : "desc" };
  return context.json({ requestId, meta, events });
}
