import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { z } from "zod";

/** Where the migrations are. */
export const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));

const journal = z.object({ entries: z.array(z.object({ tag: z.string() })) });

export interface MigrationStep {
  /** The name of its file, such as `0027_notes`. */
  tag: string;
  statements: string[];
  /** SHA-256 of its file: what a database that has it keeps of it. */
  hash: string;
  /** When it was made, in milliseconds: their order. */
  madeAt: number;
}

/** Every migration one by one, in their order, for what looks at a step of the way. `migrate` is how a desk takes it. */
export function migrationSteps(): MigrationStep[] {
  const { entries } = journal.parse(
    JSON.parse(readFileSync(path.join(migrationsFolder, "meta/_journal.json"), "utf8")),
  );
  return readMigrationFiles({ migrationsFolder }).map(({ sql, hash, folderMillis }, index) => ({
    tag: entries[index]?.tag ?? "",
    statements: sql,
    hash,
    madeAt: folderMillis,
  }));
}
