import { SEARCH_FIELDS, SEARCH_TYPES, SORT_DIRECTIONS } from "@/lib/frankieone/wire/enums";
import { ENTITY_ID_SHAPE } from "@/lib/frankieone/wire/shapes";
import { withoutBlankEnds } from "@/lib/frankieone/wire/blank";
import { isDay } from "@/lib/days";
import { DAY_NAMES, isListValue, LIST_NAMES, LONGEST_TEXT, MOST_VALUES } from "./filters";
import { readStatus, writeStatus } from "./statuses";
import {
  allowsStatus,
  bandsOf,
  fromStart,
  isDecided,
  isSearchable,
  PAGE_SIZES,
  plainView,
  SORTS,
  type TextSearch,
  usualField,
  usualType,
  type View,
  VIEW_IDS,
} from "./views";

/** An ignored parameter: unknown, or with an invalid value. */
export interface Dropped {
  name: string;
  value: string;
}

export interface ParsedView {
  view: View;
  dropped: Dropped[];
  /** The text searched for was an entity id: an officer who typed it wants the case, not a list. */
  wantsCase: boolean;
}

/** Takes parameters one by one and remembers which were of no use. */
class Reading {
  readonly dropped: Dropped[] = [];
  private readonly known = new Set<string>();

  constructor(private readonly params: URLSearchParams) {}

  /** The values of a parameter that can be read, without repetitions. Empty ones, as forms send them, are ignored. */
  many<Value>(name: string, read: (text: string) => Value | undefined, most = MOST_VALUES): Value[] {
    this.known.add(name);
    const texts = [...new Set(this.params.getAll(name))].filter((text) => text !== "");
    const values = texts.map((text) => ({ text, value: read(text) }));
    const useful = values.filter(({ value }) => value !== undefined).slice(0, most);
    for (const each of values) if (!useful.includes(each)) this.dropped.push({ name, value: each.text });
    return useful.map(({ value }) => value as Value);
  }

  one<Value>(name: string, read: (text: string) => Value | undefined): Value | undefined {
    return this.many(name, read, 1)[0];
  }

  member<Member extends string>(name: string, members: readonly Member[]): Member | undefined {
    return this.one(name, (text) => members.find((member) => member === text));
  }

  /** To be called last: what nobody asked for. */
  rest(): Dropped[] {
    const unknown = [...this.params].filter(([name, value]) => value !== "" && !this.known.has(name));
    return [...this.dropped, ...unknown.map(([name, value]) => ({ name, value }))];
  }
}

/**
 * Reads a view out of the parameters of a URL. Never fails: what cannot be read is left out and listed in `dropped`,
 * since a link that silently shows other cases than it names would be worse than a broken one. A text alone, as the
 * desk's search sends it, searches all cases; a text of the shape of an entity id is taken for one.
 */
export function parseView(params: URLSearchParams): ParsedView {
  const reading = new Reading(params);
  const asked = reading.member("view", VIEW_IDS);
  const search = readSearch(reading);
  const view = plainView(asked ?? (params.get("q") ? "everything" : "mine"));
  if (search && "entity" in search) view.lists.entity = [search.entity];
  else if (search) view.search = search;
  readLists(reading, view);
  view.statuses = reading.many("status", (text) => allowed(view, readStatus(text)));
  for (const name of DAY_NAMES) {
    const day = reading.one(name, (text) => (isDay(text) ? text : undefined));
    if (day) view.days[name] = day;
  }
  readOrder(reading, view);
  return { view, dropped: reading.rest(), wantsCase: search !== undefined && "entity" in search };
}

function readSearch(reading: Reading): TextSearch | { entity: string } | undefined {
  const field = reading.member("field", SEARCH_FIELDS);
  const type = reading.member("match", SEARCH_TYPES);
  return reading.one("q", (text) => {
    const term = withoutBlankEnds(text);
    if (!field && ENTITY_ID_SHAPE.test(term)) return { entity: term };
    const where = field ?? usualField(term);
    const search = { term, field: where, type: type ?? usualType(where) };
    return term.length <= LONGEST_TEXT && isSearchable(search) ? search : undefined;
  });
}

function readLists(reading: Reading, view: View): void {
  for (const name of LIST_NAMES) {
    const usable = (given: string) => {
      const text = name === "entity" ? withoutBlankEnds(given) : given;
      return isListValue(name, text) && !isDecided(view.id, name) ? text : undefined;
    };
    const values = [...new Set([...(view.lists[name] ?? []), ...reading.many(name, usable)])];
    if (values.length > 0) view.lists[name] = values;
  }
}

function allowed(view: View, choice: ReturnType<typeof readStatus>) {
  return choice && allowsStatus(view.id, choice) ? choice : undefined;
}

function readOrder(reading: Reading, view: View): void {
  view.sort = reading.member("sort", SORTS) ?? view.sort;
  view.order = reading.member("order", SORT_DIRECTIONS) ?? view.order;
  view.size = reading.one("size", (text) => PAGE_SIZES.find((size) => String(size) === text)) ?? view.size;
  const bands = view.sort === "risk" ? bandsOf(view) : [];
  const band = reading.member("band", bands);
  if (band && band !== bands[0]) view.band = band;
  view.page = reading.one("page", (text) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined)) ?? view.page;
}

/**
 * Writes a view as `parseView` reads it, leaving out defaults. The search text is part of it as the officer typed it,
 * so that a view is a link; the desk's own requests carry it in a body, and our log holds paths only.
 */
export function viewParams(view: View): URLSearchParams {
  const params = new URLSearchParams();
  if (view.id !== (view.search ? "everything" : "mine")) params.set("view", view.id);
  if (view.search) writeSearch(params, view.search);
  for (const name of LIST_NAMES) for (const value of view.lists[name] ?? []) params.append(name, value);
  for (const choice of view.statuses) params.append("status", writeStatus(choice));
  for (const name of DAY_NAMES) if (view.days[name]) params.set(name, view.days[name]);
  writeOrder(params, view);
  return params;
}

function writeOrder(params: URLSearchParams, { id, sort, order, size, band, page }: View): void {
  const usual = plainView(id);
  if (sort !== usual.sort) params.set("sort", sort);
  if (order !== usual.order) params.set("order", order);
  if (size !== usual.size) params.set("size", String(size));
  if (sort === "risk" && band) params.set("band", band);
  if (page > 1) params.set("page", String(page));
}

function writeSearch(params: URLSearchParams, { term, field, type }: TextSearch): void {
  params.set("q", term);
  if (field !== usualField(term) || ENTITY_ID_SHAPE.test(term)) params.set("field", field);
  if (type !== usualType(field)) params.set("match", type);
}

/** What is saved of a view: all of it but the page. */
export function keptParams(view: View): string {
  return viewParams(fromStart(view)).toString();
}

/** The address of a view. */
export function viewHref(view: View): string {
  const params = viewParams(view);
  return params.size > 0 ? `/worklist?${params.toString()}` : "/worklist";
}
