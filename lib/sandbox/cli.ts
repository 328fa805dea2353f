import { z } from "zod";
import { start } from "./server";

// Output that cannot be written, as on a full disk, must not end the sandbox.
for (const output of [process.stdout, process.stderr]) output.on("error", () => undefined);

const count = (fallback: number) => z.coerce.number().int().min(0).default(fallback);

/** Environment of the sandbox process. */
const environment = z.object({
  SANDBOX_PORT: count(4010),
  SANDBOX_PROFILES: count(0),
  SANDBOX_HISTORY: z.enum(["none", "month"]).default("none"),
  SANDBOX_SEED: z.string().optional(),
  SANDBOX_API_KEY: z.string().optional(),
  SANDBOX_CUSTOMER_ID: z.string().optional(),
  SANDBOX_LATENCY_MS: count(0),
  SANDBOX_AUDIT_LAG_MS: count(0),
  SANDBOX_STATE_FILE: z.string().optional(),
  SANDBOX_WEBHOOK_URL: z.url().optional(),
});

const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
const read = environment.safeParse(given);
if (!read.success) {
  process.stderr.write(`${read.error.issues.map((each) => `${each.path.join(".")}: ${each.message}`).join("\n")}\n`);
  process.exit(1);
}
const env = read.data;

const sandbox = await start({
  port: env.SANDBOX_PORT,
  profiles: env.SANDBOX_PROFILES,
  hasHistory: env.SANDBOX_HISTORY === "month",
  seed: env.SANDBOX_SEED,
  apiKey: env.SANDBOX_API_KEY,
  customerId: env.SANDBOX_CUSTOMER_ID,
  latencyMs: env.SANDBOX_LATENCY_MS,
  auditLagMs: env.SANDBOX_AUDIT_LAG_MS,
  stateFile: env.SANDBOX_STATE_FILE,
  webhookUrl: env.SANDBOX_WEBHOOK_URL,
});
console.log(`The vendor's sandbox listens on ${sandbox.url} with ${env.SANDBOX_PROFILES} profiles beyond the story`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
}
