import { readdir, readlink } from "node:fs/promises";
import { loadavg } from "node:os";
import { sql } from "drizzle-orm";
import { request } from "undici";
import { cpuMs, memoryMb } from "../bench/proc";
import type { MortalDesk } from "../faults/crash/desk";
import type { Life } from "../faults/crash/lives";

/** What a process holds at a moment. */
interface Held {
  /** Resident, and of it the used part of the heap. */
  memoryMb: number;
  heapMb: number;
  files: number;
  /** Of these files. */
  sockets: number;
  /** Streams of hints that it keeps open. */
  streams: number;
  /** Processor time so far. */
  cpuMs: number;
}

/** A desk of several instances at a moment. */
export interface Sample {
  /** Hours since the shift began. */
  at: number;
  instances: Held[];
  /** Operations without an outcome; in seconds the age of the oldest, and how long the longest due look is overdue. */
  unsettled: number;
  oldest: number;
  overdue: number;
  /** Connections of all instances to the database. */
  connections: number;
  /** Of the machine, whoever makes it. */
  load: number;
}

/** Takes a sample. In: the desk, its instances, the token of its metrics, and when the shift began in milliseconds since 1970. */
export async function sampleOf(
  desk: MortalDesk,
  lives: readonly Life[],
  token: string,
  since: number,
): Promise<Sample> {
  return {
    at: (Date.now() - since) / 3_600_000,
    instances: await Promise.all(lives.map((life) => heldBy(life, desk.url, token))),
    ...(await operationsOf(desk)),
    connections: await connectionsOf(desk),
    load: loadavg()[0] ?? 0,
  };
}

async function heldBy({ web: { pid }, port }: Life, url: string, token: string): Promise<Held> {
  const files = await readdir(`/proc/${pid}/fd`);
  // A file may be closed between the two questions.
  const links = await Promise.all(files.map((file) => readlink(`/proc/${pid}/fd/${file}`).catch(() => "")));
  const metrics = await metricsOf(port, url, token);
  return {
    memoryMb: (await memoryMb(pid)).now,
    heapMb: metrics("countersign_nodejs_heap_size_used_bytes") / 1_048_576,
    files: files.length,
    sockets: links.filter((link) => link.startsWith("socket:")).length,
    streams: metrics("countersign_event_streams"),
    cpuMs: await cpuMs(pid),
  };
}

/** The figures of one instance, by name; NaN where there is none of it. */
async function metricsOf(port: number, url: string, token: string): Promise<(name: string) => number> {
  const headers = { host: new URL(url).host, authorization: `Bearer ${token}` };
  const text = await request(`http://127.0.0.1:${port}/metrics`, { headers })
    .then(({ body }) => body.text())
    .catch(() => "");
  return (name) => Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1] ?? NaN);
}

type Operations = Pick<Sample, "unsettled" | "oldest" | "overdue">;

async function operationsOf({ db }: MortalDesk): Promise<Operations> {
  const seconds = (since: ReturnType<typeof sql>) =>
    sql`greatest(0, coalesce(extract(epoch from now() - ${since}), 0))::float`;
  const { rows } = await db.execute<Operations & Record<string, unknown>>(sql`
    select count(*)::int as unsettled, ${seconds(sql`min(created_at)`)} as oldest,
      ${seconds(sql`min(next_look_at) filter (where state = 'UNKNOWN')`)} as overdue
    from operations where settled_at is null`);
  return rows[0] ?? { unsettled: NaN, oldest: NaN, overdue: NaN };
}

async function connectionsOf({ db }: MortalDesk): Promise<number> {
  const { rows } = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and starts_with(application_name, 'countersign ')`);
  return rows[0]?.count ?? NaN;
}
