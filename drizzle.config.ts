import { defineConfig } from "drizzle-kit";

/** For `npm run db:generate` after a change of the tables; the launchers migrate with lib/db/migrate.ts. */
export default defineConfig({
  dialect: "postgresql",
  schema: [
    "./lib/db/schema.ts",
    "./lib/db/deskSchema.ts",
    "./lib/db/directorySchema.ts",
    "./lib/db/plansSchema.ts",
    "./lib/db/approvalsSchema.ts",
    "./lib/db/webhooksSchema.ts",
  ],
  out: "./lib/db/migrations",
});
