import { Client } from "pg";
import { OPEN_OPERATION_STATES } from "@/lib/domain/operationStates";

/**
 * Forgets what earlier journeys have left: input in forms, the templates and proposals they made, whom notes mention, what they have seen of a case, and unsettled
 * operations, which the reconciler would ask the vendor about and which nobody may repeat. Each starts from the
 * untouched story, and the calls it counts are its own.
 */
export async function forgetLeftovers(): Promise<void> {
  const client = new Client({ connectionString: process.env.DESK_DATABASE_URL });
  await client.connect();
  await client.query("delete from drafts");
  await client.query("delete from comment_templates");
  await client.query("delete from proposals");
  await client.query("delete from visits");
  await client.query("delete from note_mentions");
  await client.query("update operations set next_look_at = null, race_check_at = null");
  await client.query("update operations set state = 'NOT_APPLIED', settled_at = now() where state = any($1)", [
    OPEN_OPERATION_STATES,
  ]);
  await client.end();
}
