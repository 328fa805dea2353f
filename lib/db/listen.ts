import "server-only";
import { Client } from "pg";
import { getEnv } from "@/lib/env";

/** A connection on which this process hears what others say on a channel. */
export interface Listening {
  /** Rejects where the connection is dead, as one can be without a sign. */
  check: () => Promise<void>;
  end: () => Promise<void>;
}

/** How long the database is waited for. */
const PATIENCE_MS = 3_000;

/**
 * Listens on a channel, on a connection of its own: one of the pool would be another's a moment later. In: the channel, what to do
 * with each message, and once when the connection is lost. Throws the driver's error when the database is down.
 */
export async function listen(channel: string, hear: (text: string) => void, onLost: () => void): Promise<Listening> {
  const { DATABASE_URL, DATABASE_DIRECT_URL } = getEnv();
  const client = new Client({
    // A pooler in transaction mode would forget who listens.
    connectionString: DATABASE_DIRECT_URL ?? DATABASE_URL,
    // Not the name of an instance: this is a connection more of one that is counted already (countInstances).
    application_name: "countersign-listener",
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    keepAlive: true,
  });
  client.on("notification", ({ payload = "" }) => hear(payload));
  client.on("error", () => undefined);
  client.once("end", onLost);
  const end = () => client.end().catch(() => undefined);
  try {
    await client.connect();
    await client.query(`listen ${client.escapeIdentifier(channel)}`);
  } catch (error) {
    void end();
    throw error;
  }
  return { check: async () => void (await client.query("select 1")), end };
}
