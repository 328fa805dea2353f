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
import { OPEN_CASE_STATES } from "./states";
import { narrowedTo, type StatusChoice } from "./statuses";

export const VIEW_IDS = ["mine", "review", "unassigned", "attention", "everything"] as const;
export type ViewId = (typeof VIEW_IDS)[number];

/**
 * The statuses that ask a person for something (handbook 2.2), set by the engine or a person. A run that broke off is
 * mostly UNCHECKED.
 */
const WAITING_STATUSES = [
  "REVIEW",
  "NEEDS_APPROVAL",
  "BLOCKED",
  "URGENT",
  "MONITOR",
  "INCOMPLETE",
  "UNCHECKED",
] as const satisfies readonly WorkflowStatus[];

/** What asks a person for something: those, and the engine's own FAIL, that a person has to agree to or not. */
export const ATTENTION: readonly StatusChoice[] = [
  ...WAITING_STATUSES.map((status) => ({ status, override: "ALL" as const })),
  { status: "FAIL", override: "EXCLUDE_OVERRIDDEN" },
];

type SortDirection = (typeof SORT_DIRECTIONS)[number];

interface ViewKind {
  label: string;
  /** Which states it holds unless a state filter says otherwise. */
  states: readonly ServiceProfileState[];
  /** Queues start with the longest waiting case, the archive with the latest change. */
  order: SortDirection;
  /** Filters that the view itself decides. */
  decides: readonly ListName[];
  statuses?: readonly StatusChoice[];
  /** Decided cases are left out, by the desk: FrankieOne cannot say of a case of several workflows whether it waits. */
  undecided?: true;
  /** Cases that wait for nobody are left out, by the desk, where nothing else narrows the view. */
  waiting?: true;
}

export const VIEWS: Record<ViewId, ViewKind> = {
  mine: { label: "Mine", states: OPEN_CASE_STATES, order: "asc", decides: ["assignee"], undecided: true },
  review: { label: "To review", states: OPEN_CASE_STATES, order: "asc", decides: ["reviewer"], undecided: true },
  unassigned: { label: "Unassigned", states: OPEN_CASE_STATES, order: "asc", decides: ["assignee"], undecided: true },
  attention: {
    ...{ label: "Needs attention", states: OPEN_CASE_STATES, order: "asc", decides: [] },
    ...{ statuses: ATTENTION, waiting: true },
  },
  everything: { label: "Everything", states: SERVICE_PROFILE_STATES, order: "desc", decides: [] },
};

export const SORTS = ["waiting", "updated", "created", "risk"] as const;
export type Sort = (typeof SORTS)[number];
export const PAGE_SIZES = [25, 50, 100] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

/** Risk levels, the highest first: sorted by risk, each is a band of its own, read by one search. */
export const BANDS: readonly RiskLevel[] = RISK_LEVELS.toReversed();

/** Narrows a view to what asks a person for something. */
export function withAttention(view: View): View {
  return fromStart({ ...view, statuses: [...ATTENTION] });
}

/** Are these exactly the statuses that ask a person for something? */
export function isAttention(statuses: readonly StatusChoice[]): boolean {
  const has = (one: StatusChoice) =>
    ATTENTION.some(({ status, override }) => status === one.status && override === one.override);
  return statuses.length === ATTENTION.length && statuses.every(has);
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
  /** Sorted by risk: the band that `page` is counted in; the first one by default. */
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
    sort: (VIEWS[id].undecided ?? VIEWS[id].waiting) ? "waiting" : "updated",
    order: VIEWS[id].order,
    page: 1,
    size: DEFAULT_SIZE,
  };
}

/** The same view from its first row on. */
export function fromStart(view: View): View {
  return { ...view, band: undefined, page: 1 };
}

/** The bands of a view sorted by risk, the highest first: all, or those it filters for. */
export function bandsOf({ lists }: View): RiskLevel[] {
  return BANDS.filter((level) => lists.risk?.includes(level) ?? true);
}

/** The band that the page of a view is in; undefined unless the view is sorted by risk. */
export function bandOf(view: View): RiskLevel | undefined {
  return view.sort === "risk" ? (view.band ?? bandsOf(view)[0]) : undefined;
}

/**
 * The default field of a text search: an entity id is recognised by its shape; digits occur in references and hardly
 * ever in names. The vendor takes one field a search (handbook 7, question 30).
 */
export function usualField(term: string): TextSearch["field"] {
  return /\d/.test(term) ? "EXTERNAL_REFERENCE" : "NAME";
}

/** References and registration numbers are searched exactly; names are searched for similar ones. */
export function usualType(field: TextSearch["field"]): TextSearch["type"] {
  return field === "EXTERNAL_REFERENCE" || field === "REGISTRATION_NUMBER" ? "EXACT" : "FUZZY";
}

/** Scripts that write a whole name in one character: 王, 이, あ. */
const NAME_IN_ONE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}]/u;

/** A similar-text search of one letter finds everybody (handbook 7, question 31), unlike one of a whole word. */
export function isSearchable({ term, type }: Pick<TextSearch, "term" | "type">): boolean {
  return [...term].length >= (type === "FUZZY" && !NAME_IN_ONE.test(term) ? 2 : 1);
}

/** Does the view decide by itself what this filter would say? */
export function isDecided(id: ViewId, name: ListName): boolean {
  return VIEWS[id].decides.includes(name);
}

/** Can this status be chosen in this view? A view of certain statuses can only be narrowed. */
export function allowsStatus(id: ViewId, choice: StatusChoice): boolean {
  return narrowedTo(choice, VIEWS[id].statuses).length > 0;
}

/** Does a view leave out what is decided? A status or a state that is asked for is shown, decided or not. */
export function isOfUndecided({ id, statuses, lists }: Pick<View, "id" | "statuses" | "lists">): boolean {
  return VIEWS[id].undecided === true && statuses.length === 0 && lists.state === undefined;
}

/**
 * Is this a view of cases that wait for a person? FrankieOne's filters know only the latest run of a case, or any it ever had; the
 * desk looks at the latest of each workflow. What is asked of a run, the order of risk, a text, and a state, are left to the vendor:
 * all that is asked of a run must be true of one.
 */
export function isOfWaiting(view: View): boolean {
  return VIEWS[view.id].waiting === true && !asksOfRuns(view) && view.sort !== "risk";
}

/** Filters that are true of a case or not, whatever its runs say; so are all days. */
const OF_CASE: ReadonlySet<string> = new Set<ListName>(["assignee", "reviewer", "type", "entity"]);

const asksOfRuns = ({ search, lists, statuses }: View) =>
  search !== undefined ||
  statuses.length > 0 ||
  Object.entries(lists).some(([name, values]) => values !== undefined && !OF_CASE.has(name));

/** Can the desk tell the order of the wait in this view? */
const tellsWait = (view: View) => isOfUndecided(view) || isOfWaiting(view);

/**
 * The order a view is really in. That of the wait is the desk's, over cases that it chooses itself: FrankieOne sorts by nothing
 * nearer than the last change, and taking a case would put it at the end.
 */
export function sortOf(view: View): Sort {
  return view.sort === "waiting" && !tellsWait(view) ? "updated" : view.sort;
}

/** The orders one can ask for in a view. */
export function ordersOf(view: View): typeof ORDERS {
  return ORDERS.filter(({ sort }) => sort !== "waiting" || tellsWait({ ...view, sort }));
}

/** The orders there are, in words. In that of risk, the direction holds inside each band. */
export const ORDERS: readonly { sort: Sort; order: View["order"]; label: string }[] = [
  { sort: "waiting", order: "asc", label: "Waiting, longest first" },
  { sort: "waiting", order: "desc", label: "Waiting, shortest first" },
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

/** The same view without filters; order and page size stay. */
export function withoutFilters({ id, sort, order, size }: View): View {
  return { ...plainView(id), sort, order, size };
}
