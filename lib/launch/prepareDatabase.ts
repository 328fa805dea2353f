import { closeDb } from "@/lib/db/client";
import { assertDurable } from "@/lib/db/durability";
import { migrate } from "@/lib/db/migrate";
import { LedgerHeadError } from "@/lib/ledger/ownHead";
import { prepareLedger } from "@/lib/ledger/start";
import { renewSecrets } from "@/lib/auth/renewSecrets";
import { makeFirstLead } from "@/lib/officers/firstLead";
import type { FirstLead } from "./firstLead";
import { LaunchError } from "./launchError";
import type { StartSettings } from "./startSettings";

/**
 * What a production start makes sure of before anything listens: the tables are there, the database keeps what it
 * confirms, the ledger can be added to with this server's key, nothing stands encrypted under a secret that goes, and there is an officer who can add others. Closes its
 * connections. Throws LaunchError, whose words are for the operator.
 */
export async function prepareDatabase({ environment, ownerUrl, appRole, firstLead }: StartSettings): Promise<void> {
  try {
    await migrate({ ownerUrl, appRole });
    await assertDurable(environment.DATABASE_URL);
    await prepareLedger();
    await renewSecrets();
    if (firstLead) await welcome(firstLead);
  } catch (cause) {
    if (cause instanceof LedgerHeadError)
      throw new LaunchError(`Countersign cannot start: ${cause.message}`, { cause });
    // The driver's messages name the host, the role or the statement, never the password.
    throw new LaunchError(`The database cannot be used: ${wordsOf(cause)}`, { cause });
  } finally {
    await closeDb();
  }
}

async function welcome({ password, ...lead }: FirstLead): Promise<void> {
  if (await makeFirstLead(lead, password)) console.log("The first team lead was created.");
}

/** The innermost cause says what went wrong; Drizzle's own message only repeats the statement. */
function wordsOf(cause: unknown): string {
  if (!(cause instanceof Error)) return "unknown cause";
  if (cause.cause) return wordsOf(cause.cause);
  return cause.message || (cause as NodeJS.ErrnoException).code || cause.name;
}
