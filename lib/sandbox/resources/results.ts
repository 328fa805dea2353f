import { z } from "zod";
import type { VendorContext } from "../http/context";
import { invalid, notFound } from "../http/errors";
import { bodyOf } from "../http/input";
import { commentInput } from "../vendor/comment";
import { entityCases } from "../http/lookup";
import { commaList, pagingOf, sortingOf, timeOf } from "../http/query";
import { actorOf } from "../state/caller";
import { eventOf, type Stamp, updatedBy } from "../state/events";
import type { VendorCase } from "../state/vendorCase";
import type { ProcessResult } from "../vendor/execution";
import { mutate, stampOf } from "./mutate";

/** What updateAML accepts (handbook 1.18). */
const AML_STATUSES = [
  "TRUE_POSITIVE",
  "FALSE_POSITIVE",
  "TRUE_POSITIVE_ACCEPT",
  "TRUE_POSITIVE_REJECT",
  "UNKNOWN",
  "UNKNOWN_ACCEPT",
  "UNKNOWN_REJECT",
] as const;

const amlBody = z.object({
  processResults: z.array(z.string()).optional(),
  manualStatus: z.enum(AML_STATUSES).optional(),
  comment: commentInput.optional(),
});

const LIST_FILTERS = [
  ["stepNames", "stepName"],
  ["stepTypes", "stepType"],
  ["objectTypes", "objectType"],
  ["classes", "class"],
  ["systemStatuses", "systemStatus"],
  ["manualStatuses", "manualStatus"],
  ["states", "state"],
  ["results", "result"],
] as const;

function resultFilter(context: VendorContext): (result: ProcessResult) => boolean {
  const lists = LIST_FILTERS.map(([name, field]) => [commaList(context, name), field] as const);
  const times = (["createdAt", "updatedAt"] as const).map(
    (field) =>
      [field, timeOf(context, `${field}After`) ?? -Infinity, timeOf(context, `${field}Before`) ?? Infinity] as const,
  );
  return (result) =>
    lists.every(([wanted, field]) => wanted?.includes(result[field] ?? "") ?? true) &&
    times.every(([field, after, before]) => Date.parse(result[field]) >= after && Date.parse(result[field]) <= before);
}

/** getAllPROs (handbook 1.17): the process results of every run of the entity. */
export function getProcessResults(context: VendorContext): Response {
  const profileName = context.req.query("profileName");
  const cases = entityCases(context, "INDIVIDUAL").filter(
    ({ blueprint }) => profileName === undefined || blueprint.serviceName === profileName,
  );
  const { page, limit, skip } = pagingOf(context);
  const { field, isDescending } = sortingOf(context, ["createdAt", "updatedAt"]);
  const all = cases.flatMap((one) => one.processResults()).filter(resultFilter(context));
  all.sort((one, other) => one[field].localeCompare(other[field]) * (isDescending ? -1 : 1));
  const processResults = all.slice(skip, skip + limit);
  const sort = isDescending ? "desc" : "asc";
  const meta = { page, limit, total: all.length, count: processResults.length, sort, sortFields: [field] };
  return context.json({ meta, requestId: context.var.requestId, processResults });
}

function decide(vendorCase: VendorCase, decided: ProcessResult[], manualStatus: string, stamp: Stamp) {
  const change = { manualStatus, updatedAt: stamp.at, updatedBy: actorOf(stamp.caller) };
  const resultsUpdated = decided.map(({ processResultId, manualStatus: before }) => ({
    objectId: processResultId,
    objectType: "RESULT_PROCESS",
    changeDescription: "manualStatus changed",
    ...(before && { previousStatus: before }),
    newStatus: manualStatus,
  }));
  const event = eventOf(vendorCase, stamp, {
    type: "ENTITY_RESULT_UPDATE",
    description: `${decided.length} AML result(s) marked ${manualStatus}`,
    supplementaryData: { type: "RESULT_UPDATE", resultsUpdated },
  });
  const processResults = Object.fromEntries(decided.map(({ processResultId }) => [processResultId, change]));
  return { row: vendorCase.row, changes: { processResults, profile: updatedBy(stamp) }, events: [event] };
}

/** updateAML (handbook 1.18): marks hits; the workflow's status does not move until a run looks again (2.3). */
export function updateAml(context: VendorContext): Response {
  const cases = entityCases(context, "INDIVIDUAL");
  const { processResults: ids = [], manualStatus, comment } = bodyOf(context, amlBody);
  if (!manualStatus || ids.length === 0) {
    throw invalid({ issue: "processResults and manualStatus in body are required", issueLocation: "VALIDATE-body" });
  }
  const hits = cases.map((vendorCase) => {
    const own = vendorCase.processResults().filter((one) => one.class === "AML" && ids.includes(one.processResultId));
    return { vendorCase, own };
  });
  const known = hits.flatMap(({ own }) => own.map((one) => one.processResultId));
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) throw notFound(`AML process result '${unknown}'`);
  const stamp = stampOf(context, comment);
  const processResults = hits
    .filter(({ own }) => own.length > 0)
    .flatMap(({ vendorCase, own }) => {
      const mutation = decide(vendorCase, own, manualStatus, stamp);
      mutate(context, mutation);
      const after = vendorCase.with(mutation.changes).processResults();
      return after.filter((one) => ids.includes(one.processResultId));
    });
  return context.json({ requestId: context.var.requestId, processResults });
}
