import {
  RISK_LEVELS,
  type RiskLevel,
  type SEARCH_FIELDS,
  type SEARCH_TYPES,
  SERVICE_PROFILE_STATES,
  type ServiceProfileState,
  type SORT_DIRECTIONS,
  type WorkflowStatus,
} from "@/lib/frankieone/wire/enums";
import type { DayName, ListName } from "./filters";
import { OPEN_STATES } from "./states";
import type { StatusChoice } from "./statuses";

export const VIEW_IDS = ["mine", "review", "unassigned", "attention", "everything"] as const;
export type ViewId = (typeof VIEW_IDS)[number];

/**
 * The statuses that ask a person for something (handbook 2.2), whoever set them. FAIL is not among them: it is a final
 * recommendation, which the vendor's portal lists for review and the desk finds with a status filter.
 */
export const ATTENTION_STATUSES = [
  "REVIEW",
  "NEEDS_APPROVAL",
  "BLOCKED",
  "URGENT",
  "MONITOR",
  "INCOMPLETE",
] as const satisfies readonly WorkflowStatus[];

type SortDirection = (typeof SORT_DIRECTIONS)[number];

interface ViewKind {
  label: string;
  /** Which states it holds unless a state filter says otherwise. */
  states: readonly ServiceProfileState[];
  /** Queues start with what waits longest, the archive with what moved last. */
  order: SortDirection;
  /** Filters that the view itself decides. */
  decides: readonly ListName[];
  statuses?: readonly WorkflowStatus[];
}

export const VIEWS: Record<ViewId, ViewKind> = {
  mine: { label: "Mine", states: OPEN_STATES, order: "asc", decides: ["assignee"] },
  review: { label: "To review", states: OPEN_STATES, order: "asc", decides: ["reviewer"] },
  unassigned: { label: "Unassigned", states: OPEN_STATES, order: "asc", decides: ["assignee"] },
  attention: { label: "Needs attention", states: OPEN_STATES, order: "asc", decides: [], statuses: ATTENTION_STATUSES },
  everything: { label: "Everything", states: SERVICE_PROFILE_STATES, order: "desc", decides: [] },
};

export const SORTS = ["updated", "created", "risk"] as const;
export type Sort = (typeof SORTS)[number];
export const PAGE_SIZES = [25, 50, 100] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

/** Risk levels, the gravest first: in the order of risk each is a band of its own, read by one search. */
export const BANDS: readonly RiskLevel[] = RISK_LEVELS.toReversed();

/** Narrows a view to what asks a person for something. */
export function withAttention(view: View): View {
  const statuses = ATTENTION_STATUSES.map((status) => ({ status, override: "ALL" as const }));
  return fromStart({ ...view, statuses });
}

/** Are these exactly the statuses that ask a person for something? */
export function isAttention(statuses: readonly StatusChoice[]): boolean {
  const wanted = new Set<string>(ATTENTION_STATUSES);
  return (
    statuses.length === wanted.size &&
    statuses.every(({ status, override }) => override === "ALL" && wanted.has(status))
  );
}

/** A text to look for, in one field. */
export interface TextSearch {
  term: string;
  field: (typeof SEARCH_FIELDS)[number];
  type: (typeof SEARCH_TYPES)[number];
}

/** Everything the worklist page can be asked for: what its URL says. */
export interface View {
  id: ViewId;
  search?: TextSearch;
  lists: Partial<Record<ListName, string[]>>;
  statuses: StatusChoice[];
  days: Partial<Record<DayName, string>>;
  sort: Sort;
  order: SortDirection;
  /** In the order of risk: the band that `page` counts in; the first one unless it is said. */
  band?: RiskLevel;
  page: number;
  size: PageSize;
}

export const DEFAULT_SIZE: PageSize = 50;

/** A view without filters, on its first page. */
export function plainView(id: ViewId): View {
  return {
    id,
    lists: {},
    statuses: [],
    days: {},
    sort: "updated",
    order: VIEWS[id].order,
    page: 1,
    size: DEFAULT_SIZE,
  };
}

/** The same view from its first row on. */
export function fromStart(view: View): View {
  return { ...view, band: undefined, page: 1 };
}

/** The bands of a view in the order of risk, the gravest first: all, or those it filters for. */
export function bandsOf({ lists }: View): RiskLevel[] {
  return BANDS.filter((level) => lists.risk?.includes(level) ?? true);
}

/** The band that the page of a view is in; undefined in every other order than that of risk. */
export function bandOf(view: View): RiskLevel | undefined {
  return view.sort === "risk" ? (view.band ?? bandsOf(view)[0]) : undefined;
}

/**
 * Where a text is looked for unless it is said: an entity id is one by its shape, digits stand in references and hardly
 * ever in names. The vendor takes one field a search (handbook 7, question 30).
 */
export function usualField(term: string): TextSearch["field"] {
  return /\d/.test(term) ? "EXTERNAL_REFERENCE" : "NAME";
}

/** References and registration numbers are looked up as they are; people are looked up as one remembers them. */
export function usualType(field: TextSearch["field"]): TextSearch["type"] {
  return field === "EXTERNAL_REFERENCE" || field === "REGISTRATION_NUMBER" ? "EXACT" : "FUZZY";
}

/** A similar-text search of one letter finds everybody (handbook 7, question 31). */
export function isSearchable({ term, type }: Pick<TextSearch, "term" | "type">): boolean {
  return [...term].length >= (type === "FUZZY" ? 2 : 1);
}

/** Does the view decide by itself what this filter would say? */
export function isDecided(id: ViewId, name: ListName): boolean {
  return VIEWS[id].decides.includes(name);
}

/** Can this status be looked for in this view? A view of certain statuses can only be narrowed. */
export function allowsStatus(id: ViewId, { status }: StatusChoice): boolean {
  const { statuses } = VIEWS[id];
  return statuses === undefined || status === "ANY" || statuses.includes(status as WorkflowStatus);
}

/** The orders one can ask for, in words. In that of risk, the direction holds inside each band. */
export const ORDERS: readonly { sort: Sort; order: View["order"]; label: string }[] = [
  { sort: "updated", order: "asc", label: "Updated, oldest first" },
  { sort: "updated", order: "desc", label: "Updated, newest first" },
  { sort: "created", order: "asc", label: "Created, oldest first" },
  { sort: "created", order: "desc", label: "Created, newest first" },
  { sort: "risk", order: "asc", label: "Risk, then updated, oldest first" },
  { sort: "risk", order: "desc", label: "Risk, then updated, newest first" },
];

/** Does any filter hold besides what the view itself decides? */
export function isNarrowed({ search, lists, statuses, days }: View): boolean {
  return (
    search !== undefined ||
    [lists, statuses, days].some((filters) => Object.values(filters).some((value) => value !== undefined))
  );
}

/** Is an entity id all that is looked for? */
export function isEntityLookup({ lists, ...view }: View): boolean {
  const { entity, ...others } = lists;
  return entity !== undefined && view.id === "everything" && !isNarrowed({ ...view, lists: others });
}

/** The same view with nothing narrowing it; order and page size stay. */
export function withoutFilters({ id, sort, order, size }: View): View {
  return { ...plainView(id), sort, order, size };
}
