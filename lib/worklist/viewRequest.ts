import type { SearchQuery, SearchRequest } from "./contract";
import { endOfDay, startOfDay } from "@/lib/days";
import { DAY_FILTERS, DAY_NAMES, LIST_FILTERS, LIST_NAMES } from "./filters";
import { statusFilter } from "./statuses";
import { bandOf, isOfUndecided, isOfWaiting, sortOf, type View, VIEWS } from "./views";

/** The officer a view is read for: the name written to assignee and reviewer, and the time zone days are counted in. */
export interface Named {
  name: string;
  timeZone?: string;
}

/** The officer whose worklist it is. Changes made under their own e-mail are not marked. */
export interface Viewer extends Named {
  email: string;
}

/** What to ask our API for a view, the same on the server and in the browser, so that both use one cache entry. */
export function requestOf(view: View, viewer: Named): { request: SearchRequest; query: SearchQuery } {
  const request: SearchRequest = { filters: filtersOf(view, viewer) };
  if (view.search) {
    const { term, field, type } = view.search;
    request.search = { type, terms: [{ term, field }] };
  }
  const [unassigned, undecided, waiting] = [view.id === "unassigned", isOfUndecided(view), isOfWaiting(view)];
  if (unassigned || undecided || waiting)
    request.desk = { ...(unassigned && { unassigned }), ...(undecided && { undecided }), ...(waiting && { waiting }) };
  const sort = sortOf(view);
  if (request.desk && sort === "waiting") request.desk.byWait = true;
  const sortFields = sort === "created" ? "createdAt" : "updatedAt";
  return { request, query: { page: view.page, limit: view.size, sort: view.order, sortFields } };
}

function filtersOf(view: View, { name, timeZone = "UTC" }: Named): SearchRequest["filters"] {
  const { states, statuses } = VIEWS[view.id];
  const lists = LIST_NAMES.filter((list) => view.lists[list]).map((list) => [LIST_FILTERS[list].key, view.lists[list]]);
  const days = DAY_NAMES.flatMap((day) => {
    const { key, bound } = DAY_FILTERS[day];
    const value = view.days[day];
    return value ? [[key, bound === "start" ? startOfDay(value, timeZone) : endOfDay(value, timeZone)]] : [];
  });
  const chosen = statusFilter(view.statuses, statuses);
  const workflowExecutionStatuses = chosen ?? (statuses && statusFilter(statuses));
  const band = bandOf(view);
  return {
    states: [...states],
    ...(view.id === "mine" && { assignees: [name] }),
    ...(view.id === "review" && { reviewers: [name] }),
    ...(workflowExecutionStatuses && { workflowExecutionStatuses }),
    ...(Object.fromEntries([...lists, ...days]) as Partial<SearchRequest["filters"]>),
    ...(band && { riskLevels: [band] }),
    workflowExecutionScope: "LAST",
  };
}
