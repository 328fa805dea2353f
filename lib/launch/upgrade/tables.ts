import { migrationSteps } from "@/lib/db/migrationSteps";
import { withClient } from "@/lib/launch/postgres/roles";
import { catalogOf, whatBreaks } from "./catalog";

/**
 * What the later migrations take away from code that knows only the first ones. In: an empty database's address as its owner,
 * and how many migrations that code knows. Out: sentences. Throws the driver's error.
 */
export const breaksAfter = (ownerUrl: string, known: number): Promise<string[]> =>
  withClient(ownerUrl, async (client) => {
    const apply = async (steps: ReturnType<typeof migrationSteps>) => {
      for (const { statements } of steps) for (const statement of statements) await client.query(statement);
      return catalogOf(client);
    };
    const steps = migrationSteps();
    const before = await apply(steps.slice(0, known));
    return whatBreaks(before, await apply(steps.slice(known)));
  });
