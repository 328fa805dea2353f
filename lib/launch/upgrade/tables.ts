import { type MigrationStep, migrationSteps } from "@/lib/db/migrationSteps";
import { withClient } from "@/lib/launch/postgres/roles";
import { catalogOf, whatBreaks } from "./catalog";

/**
 * What the later migrations take away from code that knows only the first ones. In: an empty database's address as its owner,
 * how many migrations that code knows, and all there are. Out: sentences. Throws the driver's error.
 */
export const breaksAfter = (ownerUrl: string, known: number, steps = migrationSteps()): Promise<string[]> =>
  withClient(ownerUrl, async (client) => {
    const apply = async (some: MigrationStep[]) => {
      for (const { statements } of some) for (const statement of statements) await client.query(statement);
      return catalogOf(client);
    };
    const before = await apply(steps.slice(0, known));
    return whatBreaks(before, await apply(steps.slice(known)));
  });
