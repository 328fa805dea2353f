import { Client } from "pg";

/** Forgets what earlier journeys have left in forms, the templates and proposals they made: each starts from the untouched story. */
export async function forgetKeptWords(): Promise<void> {
  const client = new Client({ connectionString: process.env.DESK_DATABASE_URL });
  await client.connect();
  await client.query("delete from drafts");
  await client.query("delete from comment_templates");
  await client.query("delete from proposals");
  await client.end();
}
