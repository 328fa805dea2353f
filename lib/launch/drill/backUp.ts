import { copyFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Client } from "pg";
import { checkpointSettings } from "@/lib/ledger/checkpoints";
import { withClient } from "@/lib/launch/postgres/roles";
import { dump, dumpVersion } from "./dump";
import { figuresOf, type TableFigures, useOneForm } from "./figures";
import { saveRows } from "./rows";

export interface Backup {
  file: string;
  bytes: number;
  /** The version of the pg_dump that made it; without it, it holds rows (rows.ts). */
  dumpVersion?: number;
  /** The copy of the file of checkpoints; none where the desk keeps none yet. */
  checkpoints?: string;
  /** What the tables held at the moment of the backup. */
  figures: TableFigures[];
}

/**
 * Backs a desk up while it runs: the file of checkpoints, then every table as it was at one moment. In: the database's
 * address, and a folder of ours. Throws LaunchError, the driver's and the system's errors.
 */
export async function backUp(url: string, folder: string): Promise<Backup> {
  // First: a checkpoint must not vouch for a row that came after the moment of the backup.
  const checkpoints = await copyOfCheckpoints(path.join(folder, "checkpoints.jsonl"));
  return withClient(url, async (client) => {
    await useOneForm(client);
    await client.query("begin transaction isolation level repeatable read, read only");
    const figures = await figuresOf(client);
    const file = path.join(folder, "backup");
    const version = await dumpVersion(await serverVersion(client));
    if (version) await dump(url, await snapshotOf(client), file);
    else await saveRows(client, file);
    return { file, bytes: (await stat(file)).size, dumpVersion: version, checkpoints, figures };
  });
}

async function copyOfCheckpoints(copy: string): Promise<string | undefined> {
  const settings = checkpointSettings();
  if (!settings) return undefined;
  try {
    await copyFile(settings.file, copy);
    return copy;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function serverVersion(client: Client): Promise<number> {
  const { rows } = await client.query<{ number: string }>("select current_setting('server_version_num') as number");
  return Math.floor(Number(rows[0]?.number) / 10_000);
}

async function snapshotOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>("select pg_export_snapshot() as id");
  return rows[0]?.id ?? "";
}
