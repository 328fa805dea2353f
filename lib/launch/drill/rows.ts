import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { z } from "zod";
import { linesOf } from "@/lib/ledger/lines";
import { LaunchError } from "@/lib/launch/launchError";
import { tablesOf } from "./figures";

/*
 * A backup without pg_dump: every row as PostgreSQL itself writes it, by table; the tables are those of our migrations. A
 * line of the file is [table, row].
 */

const AT_ONCE = 100;
/** The most characters of a line: a detail of the ledger as large as they come, each quote of it escaped twice. */
const LONGEST = 16_000_000;
const MIGRATIONS = "drizzle.__drizzle_migrations";
const line = z.tuple([z.string(), z.string()]);

/** Writes every row to a file that must not exist. In: a connection in the transaction whose rows are wanted. */
export async function saveRows(client: Client, file: string): Promise<void> {
  await pipeline(Readable.from(savedLines(client)), createWriteStream(file, { flags: "wx", mode: 0o600 }));
}

async function* savedLines(client: Client): AsyncGenerator<string> {
  for (const table of await tablesOf(client)) {
    await client.query(`declare saved no scroll cursor for select each::text as row from ${table} each`);
    for (;;) {
      const { rows } = await client.query<{ row: string }>(`fetch ${AT_ONCE} from saved`);
      if (rows.length === 0) break;
      for (const { row } of rows) yield `${JSON.stringify([table, row])}\n`;
    }
    await client.query("close saved");
  }
}

/**
 * Fills a migrated, unused database with the rows of a file. In: a connection as superuser, since the ledger's guard is off meanwhile.
 * Throws LaunchError where the file is of another version of the tables.
 */
export async function restoreRows(superuser: Client, file: string): Promise<void> {
  const tables = await tablesOf(superuser);
  const applied = await migrationsApplied(superuser);
  await superuser.query("set session_replication_role = replica");
  await withoutGuards(superuser, async () => {
    await superuser.query(`truncate ${tables.join(", ")}`);
    for await (const [table, rows] of batchesOf(file)) {
      if (!tables.includes(table)) throw ofAnotherVersion();
      await superuser.query(`insert into ${table} select * from unnest($1::${table}[])`, [rows]);
    }
  });
  if ((await migrationsApplied(superuser)) !== applied) throw ofAnotherVersion();
}

/** Triggers that replication does not switch off: the ledger's. They are on again when the work is done. */
async function withoutGuards(superuser: Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await superuser.query<{ of: string; name: string }>(`
    select tgrelid::regclass::text as of, quote_ident(tgname) as name from pg_trigger
    where tgenabled = 'A' and not tgisinternal`);
  for (const { of, name } of rows) await superuser.query(`alter table ${of} disable trigger ${name}`);
  await work();
  for (const { of, name } of rows) await superuser.query(`alter table ${of} enable always trigger ${name}`);
}

/** Rows that follow each other and are of one table. */
async function* batchesOf(file: string): AsyncGenerator<[table: string, rows: string[]]> {
  let table = "";
  let rows: string[] = [];
  for await (const text of linesOf(file, LONGEST)) {
    const [next, row] = line.parse(JSON.parse(text));
    if (rows.length > 0 && (next !== table || rows.length === AT_ONCE)) {
      yield [table, rows];
      rows = [];
    }
    table = next;
    rows.push(row);
  }
  if (rows.length > 0) yield [table, rows];
}

async function migrationsApplied(client: Client): Promise<string> {
  const { rows } = await client.query<{ hash: string }>(`select hash from ${MIGRATIONS} order by created_at`);
  return rows.map(({ hash }) => hash).join();
}

const ofAnotherVersion = () =>
  new LaunchError(
    "The database belongs to another version. Start this version once (npm start), or use the version the database belongs to.",
  );
