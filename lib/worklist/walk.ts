import type { SearchBody } from "@/lib/frankieone/wire/search";
import type { SearchQuery } from "./contract";
import { hasNextPage } from "./order";

/*
 * Reading a list of more than one page. The vendor pages by offset alone (handbook 1.15): when five rows of page 1 have
 * left the filter, page 2 begins five rows too late. So the next page is asked for by the time the last one ended at,
 * which the vendor's filters of dates include: what left before it shifts nothing, and rows on the boundary come again
 * and are recognised by their key. A whole page of one and the same time, or of none, leaves the offset only; then the
 * walk is not certain.
 */

const PAGE = 100;

/** A row as the vendor lists it, shown or not: its identity, and the times it is sorted by. */
export interface ListedRow {
  key?: string;
  createdAt?: string;
  updatedAt?: string;
}

/** The result of a search: its items, and the row of every match as it came. */
export interface ListPage<Item> {
  items: Item[];
  places: readonly ListedRow[];
  total?: number;
}

export type Order = Pick<SearchQuery, "sort" | "sortFields">;

/** A list that can be read page by page. What `read` throws, the walk throws. */
export interface List<Item> {
  body: SearchBody;
  read: (body: SearchBody, query: SearchQuery) => Promise<ListPage<Item>>;
  keyOf: (item: Item) => string;
}

/**
 * One step of the walk: the items that are new. `certain`: no row that stayed in the list can have been missed so far.
 */
export interface Stretch<Item> {
  items: Item[];
  scanned: number;
  /** The vendor's count, by the first page. */
  total?: number;
  ended: boolean;
  certain: boolean;
}

interface Position {
  page: number;
  /** The search begins at this time (epoch milliseconds). */
  bound?: number;
}

/** Reads a list to its end, one search a step; the caller may stop at any step. Throws as `list.read` does. */
export async function* walk<Item>(list: List<Item>, order: Order): AsyncGenerator<Stretch<Item>> {
  const reading = new Reading(list, order);
  do yield await reading.step();
  while (reading.at);
}

/** One walk: where it is, and what has come so far. */
class Reading<Item> {
  /** Where the next page begins; undefined at the end. */
  at: Position | undefined = { page: 1 };
  private readonly places = new Set<string>();
  private readonly items = new Set<string>();
  private steps = 0;
  private idle = 0;
  private certain = true;
  private total?: number;
  private first?: number;

  constructor(
    private readonly list: List<Item>,
    private readonly order: Order,
  ) {}

  async step(): Promise<Stretch<Item>> {
    const { page: number = 1, bound } = this.at ?? {};
    const body = boundBy(this.list.body, this.order, bound);
    const page = await this.list.read(body, { ...this.order, page: number, limit: PAGE });
    this.steps += 1;
    if (this.steps === 1) this.total = page.total;
    this.first ??= momentsOf(page.places, this.order)?.[0];
    const taken = [this.take(page)];
    this.idle = taken[0]?.scanned ? 0 : this.idle + 1;
    this.goOn(page);
    if (!this.at) taken.push(this.take(await this.touched()));
    return {
      items: taken.flatMap(({ items }) => items),
      scanned: taken.reduce((sum, { scanned }) => sum + scanned, 0),
      ...{ total: this.total, certain: this.certain, ended: !this.at },
    };
  }

  /** The rows of a page that are new; a match without a key is always new. */
  private take({ items, places }: ListPage<Item>) {
    const { keyOf } = this.list;
    const fresh = items.filter((item) => !this.items.has(keyOf(item)) && this.items.add(keyOf(item)));
    const scanned = places.filter(({ key }) => key === undefined || (!this.places.has(key) && this.places.add(key)));
    return { items: fresh, scanned: scanned.length };
  }

  private goOn(page: ListPage<Item>): void {
    const next = this.next(page);
    // Two searches without new rows: the vendor pages in a way unknown to us.
    const isStuck = next !== undefined && this.idle > 1;
    if (isStuck || (next && next.page > 1)) this.certain = false;
    this.at = isStuck ? undefined : next;
  }

  private next({ places, total }: ListPage<Item>): Position | undefined {
    const at = this.at ?? { page: 1 };
    const received = places.length;
    if (!hasNextPage({ page: at.page, limit: PAGE, received, total })) return undefined;
    if (this.idle === 0) return positionAfter(at, places, this.order);
    if (received < PAGE) return undefined;
    // A vendor that does not heed the time gives its first page again.
    const isFirstAgain = at.bound !== undefined && at.page === 1;
    return isFirstAgain ? { page: Math.floor(this.places.size / PAGE) + 1 } : { ...at, page: at.page + 1 };
  }

  /**
   * With the newest change first, a row that is changed during the walk moves to where the walk has been: it is
   * searched for there at the end.
   */
  private async touched(): Promise<ListPage<Item>> {
    const { sort, sortFields } = this.order;
    const isNeeded = sort === "desc" && sortFields === "updatedAt" && this.steps > 1;
    if (!isNeeded || this.first === undefined) return { items: [], places: [] };
    // The first time is of the newest row, rounded up.
    const body = boundBy(this.list.body, { sort: "asc", sortFields }, this.first - 1);
    const late = await this.list.read(body, { sort, sortFields, page: 1, limit: PAGE });
    if (late.places.length >= PAGE) this.certain = false;
    return late;
  }
}

/** From the last time of the page; by offset where that leads no further. */
function positionAfter(at: Position, places: readonly ListedRow[], order: Order): Position {
  const moments = momentsOf(places, order);
  const [head, last] = [moments?.[0], moments?.at(-1)];
  if (head === undefined || last === undefined) return { ...at, page: at.page + 1 };
  const begin = at.bound ?? head;
  const isBeyond = order.sort === "asc" ? last > begin : last < begin;
  return isBeyond ? { page: 1, bound: last } : { ...at, page: at.page + 1 };
}

/** The times a page is sorted by; undefined where one is missing or they are not in order. */
function momentsOf(places: readonly ListedRow[], { sort, sortFields }: Order): number[] | undefined {
  const moments: number[] = [];
  for (const place of places) {
    const moment = momentOf(place[sortFields], sort);
    const before = moments.at(-1) ?? moment;
    if (moment === undefined || before === undefined) return undefined;
    if (sort === "asc" ? moment < before : moment > before) return undefined;
    moments.push(moment);
  }
  return moments;
}

/** Rounded to whole milliseconds towards the rows already read, so that the boundary never excludes rows on it. */
function momentOf(text: string | undefined, sort: Order["sort"]): number | undefined {
  if (text === undefined) return undefined;
  const moment = Date.parse(/([zZ]|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`);
  if (Number.isNaN(moment)) return undefined;
  return sort === "desc" && /\.\d{4,}/.test(text) ? moment + 1 : moment;
}

/** The same search from a time on; a narrower bound of its own is kept. */
function boundBy(body: SearchBody, { sort, sortFields }: Order, bound: number | undefined): SearchBody {
  if (bound === undefined) return body;
  const name = `${sortFields}${sort === "asc" ? "After" : "Before"}` as const;
  const own = body.filters?.[name];
  const isNarrower = own !== undefined && (sort === "asc" ? Date.parse(own) >= bound : Date.parse(own) <= bound);
  return isNarrower ? body : { ...body, filters: { ...body.filters, [name]: new Date(bound).toISOString() } };
}

/** How far to read: `rows` at most, or so many searches; `looks`: how often an uncertain walk is repeated at most. */
export interface Reach {
  rows?: number;
  searches?: number;
  looks?: number;
}

/** A list as far as it was read. `complete`: to its end. `certain`: every row that matched the whole time is there. */
export interface Whole<Item> {
  items: Item[];
  scanned: number;
  total?: number;
  complete: boolean;
  certain: boolean;
}

/**
 * Reads a whole list, each item once. An uncertain walk is repeated, as far as `looks` allows, until two walks have
 * found the same. It stops at the first page where the vendor counts more than `rows`. Throws as `list.read` does.
 */
export async function readWhole<Item>(list: List<Item>, order: Order, reach: Reach): Promise<Whole<Item>> {
  let whole = await readOnce(list, order, reach);
  for (let look = 1; look < (reach.looks ?? 1) && whole.complete && !whole.certain; look += 1) {
    const again = await readOnce(list, order, reach);
    whole = { ...again, certain: again.certain || isSame(whole, again, list.keyOf) };
  }
  return whole;
}

async function readOnce<Item>(list: List<Item>, order: Order, { rows = Infinity, searches = Infinity }: Reach) {
  const whole: Whole<Item> = { items: [], scanned: 0, complete: false, certain: true };
  let made = 0;
  for await (const { items, scanned, ended, ...told } of walk(list, order)) {
    made += 1;
    whole.items.push(...items);
    Object.assign(whole, told, {
      scanned: whole.scanned + scanned,
      complete: ended && whole.scanned + scanned <= rows,
    });
    if (made >= searches || whole.scanned > rows || (told.total ?? 0) > rows) break;
  }
  return whole;
}

function isSame<Item>(one: Whole<Item>, other: Whole<Item>, keyOf: (item: Item) => string): boolean {
  const keys = new Set(one.items.map(keyOf));
  return keys.size === other.items.length && other.items.every((item) => keys.has(keyOf(item)));
}
