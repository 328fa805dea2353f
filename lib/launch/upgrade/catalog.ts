import type { Client } from "pg";

/** What code of a version relies on in the tables of a database. */
export interface Catalog {
  /** By `table.column`. */
  columns: Map<string, { type: string; isRequired: boolean; hasDefault: boolean }>;
  /** What rows must keep to beside the columns: checks, references and triggers, each as PostgreSQL tells it. */
  limits: Set<string>;
  uniques: UniqueIndex[];
}

interface UniqueIndex {
  name: string;
  table: string;
  /** Among which rows, as PostgreSQL tells it; null for all. */
  among: string | null;
  keys: string[];
}

/** Reads the catalog of our tables. Throws the driver's error. */
export async function catalogOf(client: Client): Promise<Catalog> {
  const columns = await client.query<{ name: string; type: string; required: boolean; filled: boolean }>(`
    select relname || '.' || attname as name, format_type(atttypid, atttypmod) as type, attnotnull as required, atthasdef as filled
    from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped`);
  const limits = await client.query<{ text: string }>(`
    select conrelid::regclass || ' ' || pg_get_constraintdef(oid) as text from pg_constraint
      where connamespace = 'public'::regnamespace and contype in ('c', 'f')
    union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal`);
  const uniques = await client.query<UniqueIndex>(`
    select indexrelid::regclass::text as name, indrelid::regclass::text as table, pg_get_expr(indpred, indrelid) as among,
      array(select pg_get_indexdef(indexrelid, place, true) from generate_series(1, indnkeyatts) place) as keys
    from pg_index join pg_class on pg_class.oid = indrelid where indisunique and relnamespace = 'public'::regnamespace`);
  return {
    columns: new Map(
      columns.rows.map(({ name, type, required, filled }) => [
        name,
        { type, isRequired: required, hasDefault: filled },
      ]),
    ),
    limits: new Set(limits.rows.map(({ text }) => text)),
    uniques: uniques.rows,
  };
}

/**
 * In sentences, what code that knows the tables as they were could no longer do with them as they are: read or write a column,
 * leave out a new one, write a row that was allowed. None where old and new code can work side by side.
 */
export function whatBreaks(before: Catalog, after: Catalog): string[] {
  const tables = new Set([...before.columns.keys()].map(tableOf));
  const gone = [...before.columns].flatMap(([name, was]) => {
    const is = after.columns.get(name);
    if (!is) return `${name} is gone, but the previous version reads and writes it.`;
    if (is.type !== was.type) return `${name} was ${was.type} and is ${is.type}.`;
    return is.isRequired && !was.isRequired
      ? `${name} must be filled, but the previous version may leave it empty.`
      : [];
  });
  const added = [...after.columns].flatMap(([name, { isRequired, hasDefault }]) =>
    tables.has(tableOf(name)) && !before.columns.has(name) && isRequired && !hasDefault
      ? `${name} is new, must be filled and has no default: the previous version cannot add rows.`
      : [],
  );
  const limits = [...after.limits].filter(
    (text) => !before.limits.has(text) && [...tables].some((each) => isAbout(text, each)),
  );
  const uniques = after.uniques
    .filter((index) => tables.has(index.table) && !before.uniques.some((was) => isNoStricter(index, was)))
    .map(({ name, table, keys }) => `the unique index ${name} on ${table} (${keys.join(", ")})`);
  return [
    ...gone,
    ...added,
    ...[...limits, ...uniques].map((text) => `A row written by the previous version may now be refused: ${text}`),
  ];
}

/** Whatever the one refused before, the other refuses no more than that: the same rows, told apart by as much or by more. */
const isNoStricter = (index: UniqueIndex, was: UniqueIndex) =>
  index.table === was.table && index.among === was.among && was.keys.every((key) => index.keys.includes(key));

const tableOf = (column: string) => column.slice(0, column.indexOf("."));
const isAbout = (limit: string, table: string) =>
  limit.startsWith(`${table} `) || new RegExp(`\\bON (?:public\\.)?${table}\\b`).test(limit);
