import "server-only";
import { sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { isSettled, OPEN_OPERATION_STATES, OPERATION_STATES } from "@/lib/domain/operationStates";
import { getEnv } from "@/lib/env";
import { trafficStanding } from "@/lib/frankieone/traffic";
import { newestCheckpoint } from "@/lib/ledger/checkpointFile";
import type { Measure } from "@/lib/metrics";
import { openStreams } from "@/lib/webhooks/streams";

/** Measures of this process's way to the vendor and to browsers that listen, out of memory. */
export function vendorMeasures(): Measure[] {
  const { waiting, inFlight, isBreakerOpen, instances } = trafficStanding();
  return [
    one("countersign_upstream_queue_length", "Calls to FrankieOne that wait for their turn.", waiting),
    one("countersign_upstream_in_flight", "Calls to FrankieOne under way.", inFlight),
    one("countersign_upstream_breaker_open", "1 while calls are refused because FrankieOne is down.", isBreakerOpen),
    one("countersign_event_streams", "Browsers that listen for hints of changed cases.", openStreams().size),
    one("countersign_instances", "Instances that share FrankieOne's quota.", instances),
  ];
}

/** Every name that `databaseMeasures` gives: none of them is shown while the database cannot be asked. */
export const DATABASE_MEASURES = [
  "countersign_operations",
  "countersign_oldest_open_operation_seconds",
  "countersign_reconciler_lag_seconds",
  "countersign_ledger_rows",
  "countersign_proposals_waiting",
  "countersign_bulk_reassignments_running",
  "countersign_sessions_in_use",
] as const;

/**
 * Measures of what all instances share, read from the database by small indexes. An operation that is open means that the
 * desk and FrankieOne may disagree: its age is the one figure to be woken for. Throws the driver's error.
 */
export async function databaseMeasures(): Promise<Measure[]> {
  const states = await operationsByState();
  const [row] = (await getDb().execute<Shared>(SHARED)).rows;
  const { oldest, lag, rows, proposals, running, sessions } = row ?? NOTHING;
  return [
    {
      name: "countersign_operations",
      help: "Operations that are not settled, or wait for a person, by state.",
      values: UNSETTLED.map((state) => ({ labels: { state }, value: states.get(state) ?? 0 })),
    },
    one("countersign_oldest_open_operation_seconds", "Age of the oldest operation whose outcome is open.", oldest),
    one("countersign_reconciler_lag_seconds", "How long the reconciler's longest due look is overdue.", lag),
    one("countersign_ledger_rows", "Rows of the ledger.", rows),
    one("countersign_proposals_waiting", "Proposals that wait for a second person.", proposals),
    one("countersign_bulk_reassignments_running", "Bulk reassignments that are being carried out.", running),
    one("countersign_sessions_in_use", "Sessions seen in the last five minutes.", sessions),
  ];
}

/** The name that `checkpointMeasures` gives. */
export const CHECKPOINT_AGE = "countersign_ledger_checkpoint_age_seconds";

/**
 * The age of the newest checkpoint of the ledger; none where no checkpoints are kept, or none has been made yet. Throws
 * what reading the file throws.
 */
export async function checkpointMeasures(now = Date.now()): Promise<Measure[]> {
  const { LEDGER_CHECKPOINT_FILE: file } = getEnv();
  const newest = file ? await newestCheckpoint(file) : undefined;
  if (!newest) return [];
  const age = Math.max(0, (now - Date.parse(newest.at)) / 1_000);
  return [one(CHECKPOINT_AGE, "Age of the newest signed checkpoint of the ledger.", age)];
}

const one = (name: string, help: string, value: number | boolean): Measure => ({
  name,
  help,
  values: [{ value: Number(value) }],
});

const UNSETTLED = OPERATION_STATES.filter((state) => !isSettled(state) || state === "NEEDS_HUMAN");
const OPEN = sql.join(
  OPEN_OPERATION_STATES.map((state) => sql`${state}`),
  sql`, `,
);

async function operationsByState(): Promise<Map<string, number>> {
  const counted = await getDb().execute<{ state: string; total: string }>(
    sql`select state, count(*) as total from operations where state in (${OPEN}) group by state`,
  );
  return new Map(counted.rows.map(({ state, total }) => [state, Number(total)]));
}

type Shared = Record<"oldest" | "lag" | "rows" | "proposals" | "running" | "sessions", number>;
const NOTHING: Shared = { oldest: 0, lag: 0, rows: 0, proposals: 0, running: 0, sessions: 0 };

/** Ages by the clock of the database, as everywhere. */
const age = (of: ReturnType<typeof sql>) => sql`coalesce(extract(epoch from now() - ${of}), 0)::float8`;

const SHARED = sql`select
  greatest(${age(sql`(select min(created_at) from operations where state in (${OPEN}))`)}, 0) as oldest,
  greatest(${age(sql`(select min(next_look_at) from operations where settled_at is null)`)}, 0) as lag,
  (select coalesce(max(sequence), 0)::float8 from ledger_rows) as rows,
  (select count(*)::float8 from proposals where state = 'waiting') as proposals,
  (select count(*)::float8 from plans where state = 'running') as running,
  (select count(*)::float8 from sessions where ended_at is null and last_seen_at > now() - interval '5 minutes') as sessions`;
