import { drizzle } from "drizzle-orm/node-postgres";
import * as schema from "@/lib/db/schema";
import { withClient } from "@/lib/launch/postgres/roles";
import type { Report } from "@/lib/ledger/verification";
import { verifyStored } from "@/lib/ledger/verifyStored";
import type { Backup } from "./backUp";
import { addressesOf, type Place } from "./restore";
import { differences, figuresOf, type TableFigures, useOneForm } from "./figures";

export interface Judgement {
  restored: TableFigures[];
  ledger: Report;
  /** In sentences, all that is wrong; none where the backup can be relied on. */
  faults: string[];
}

/**
 * Holds a restored database against what was backed up: every table by its rows, and the ledger, as the desk would read
 * it, by its key and the checkpoints. Throws the driver's error.
 */
export async function judge(backup: Backup, place: Place): Promise<Judgement> {
  const { superuser, app } = addressesOf(place);
  const restored = await withClient(superuser, async (client) => {
    await useOneForm(client);
    return figuresOf(client);
  });
  const ledger = await withClient(app, (client) =>
    verifyStored(drizzle(client, { schema }), { checkpointFile: backup.checkpoints }),
  );
  const ofLedger = ledger.faults.map(({ sequence, problem }) => `Row ${sequence} of the ledger ${problem}.`);
  return { restored, ledger, faults: [...differences(backup.figures, restored), ...ofLedger] };
}
