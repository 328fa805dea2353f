import { Client } from "pg";

/**
 * Makes sure that the server keeps what it has confirmed, also when the power fails.
 * Throws naming the setting that is off: "no record, no write" would be an empty promise.
 */
export async function assertDurable(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; setting: string }>(
      "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes')",
    );
    const off = rows.filter(({ setting }) => setting === "off").map(({ name }) => name);
    if (off.length > 0) throw new Error(`The database does not keep what it confirms: ${off.join(", ")} must be on`);
  } finally {
    await client.end();
  }
}
