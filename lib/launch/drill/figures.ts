import type { Client } from "pg";

/** What a table holds, in figures: a changed, lost or added row changes them, wherever in the table it stands. */
export interface TableFigures {
  table: string;
  rows: number;
  digest: string;
}

/** Ours, and the record of the migrations. The queue of jobs is made anew by the migrations, and every slice that no process has is put into it again. */
const SCHEMAS = ["public", "drizzle"];

/** A row as text depends on these; with them it is the same on every server. */
const FORM = `set timezone = 'UTC'; set datestyle = 'ISO, MDY'; set intervalstyle = 'postgres'; set bytea_output = 'hex';
  set extra_float_digits = 1; set statement_timeout = 0`;

/** Makes a connection write every value in the one form that is compared and kept. */
export async function useOneForm(client: Client): Promise<void> {
  await client.query(FORM);
}

/** The tables of a desk, escaped. Throws the driver's error where the database was never migrated. */
export async function tablesOf(client: Client): Promise<string[]> {
  await client.query("select from drizzle.__drizzle_migrations limit 1");
  const { rows } = await client.query<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = any($1) order by 1",
    [SCHEMAS],
  );
  return rows.map(({ name }) => name);
}

/** The figures of every table, in the order of their names. In: a connection that uses the one form. */
export async function figuresOf(client: Client): Promise<TableFigures[]> {
  const figures: TableFigures[] = [];
  for (const table of await tablesOf(client)) {
    // A sum does not depend on the order in which the database happens to read.
    const { rows } = await client.query<{ rows: string; digest: string }>(`select count(*) as rows, coalesce(sum(
      ('x' || encode(substring(sha256(convert_to(each::text, 'UTF8')) for 8), 'hex'))::bit(64)::bigint::numeric), 0
      )::text as digest from ${table} each`);
    figures.push({ table, rows: Number(rows[0]?.rows), digest: rows[0]?.digest ?? "" });
  }
  return figures;
}

/** In sentences, what differs between two lists of figures; none where both are the same. */
export function differences(here: readonly TableFigures[], restored: readonly TableFigures[]): string[] {
  const other = new Map(restored.map((each) => [each.table, each]));
  const names = new Set(here.map(({ table }) => table));
  return [
    ...here.flatMap((each) => differenceOf(each, other.get(each.table)) ?? []),
    ...restored
      .filter(({ table }) => !names.has(table))
      .map(({ table }) => `${table} exists only in the restored copy.`),
  ];
}

function differenceOf(here: TableFigures, restored: TableFigures | undefined): string | undefined {
  if (!restored) return `${here.table} is missing from the restored copy.`;
  if (here.rows !== restored.rows)
    return `${here.table} has ${here.rows} rows, but ${restored.rows} in the restored copy.`;
  return here.digest === restored.digest
    ? undefined
    : `${here.table} has rows whose content differs in the restored copy.`;
}
