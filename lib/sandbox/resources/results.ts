import type { VendorContext } from "../http/context";
import { entityCases } from "../http/lookup";
import { commaList, pagingOf, sortingOf, timeOf } from "../http/query";
import type { ProcessResult } from "../vendor/execution";

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
