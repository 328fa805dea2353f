import { z } from "zod";
import { start } from "./server";

const count = (fallback: number) => z.coerce.number().int().min(0).default(fallback);

/** Environment of the sandbox process. */
const environment = z.object({
  SANDBOX_PORT: count(4010),
  SANDBOX_PROFILES: count(0),
  SANDBOX_SEED: z.string().optional(),
  SANDBOX_API_KEY: z.string().optional(),
  SANDBOX_CUSTOMER_ID: z.string().optional(),
  SANDBOX_LATENCY_MS: count(0),
  SANDBOX_AUDIT_LAG_MS: count(0),
  SANDBOX_STATE_FILE: z.string().optional(),
});

const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
const env = environment.parse(given);

const sandbox = await start({
  port: env.SANDBOX_PORT,
  profiles: env.SANDBOX_PROFILES,
  seed: env.SANDBOX_SEED,
  apiKey: env.SANDBOX_API_KEY,
  customerId: env.SANDBOX_CUSTOMER_ID,
  latencyMs: env.SANDBOX_LATENCY_MS,
  auditLagMs: env.SANDBOX_AUDIT_LAG_MS,
  stateFile: env.SANDBOX_STATE_FILE,
});
console.log(`The vendor's sandbox listens on ${sandbox.url} with ${env.SANDBOX_PROFILES} profiles beyond the story`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
}
