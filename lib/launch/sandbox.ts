import { countOf, flagsOfCommand } from "@/lib/flags";

/** `npm run sandbox`: the vendor alone, for development against it. Its settings are the SANDBOX_ variables; a flag overrides its variable. */
const USAGE = `Usage: npm run sandbox [-- --port N] [--profiles N] [--seed TEXT] [--latency MS] [--audit-lag MS] [--state FILE] [--webhook URL]
Each flag is also a variable: SANDBOX_PORT, SANDBOX_PROFILES, SANDBOX_SEED, SANDBOX_LATENCY_MS, SANDBOX_AUDIT_LAG_MS, SANDBOX_STATE_FILE, SANDBOX_WEBHOOK_URL;
SANDBOX_API_KEY, SANDBOX_CUSTOMER_ID and SANDBOX_HISTORY (none, or month: a month of decided cases) exist only as variables. A flag overrides its variable.`;

const VARIABLES = {
  port: "SANDBOX_PORT",
  profiles: "SANDBOX_PROFILES",
  seed: "SANDBOX_SEED",
  latency: "SANDBOX_LATENCY_MS",
  "audit-lag": "SANDBOX_AUDIT_LAG_MS",
  state: "SANDBOX_STATE_FILE",
  webhook: "SANDBOX_WEBHOOK_URL",
} as const;
const text = { type: "string" } as const;
const flags = flagsOfCommand(
  { port: text, profiles: text, seed: text, latency: text, "audit-lag": text, state: text, webhook: text },
  USAGE,
);
for (const name of ["port", "profiles", "latency", "audit-lag"] as const) countOf(`--${name}`, flags[name], 0);
for (const [flag, variable] of Object.entries(VARIABLES)) {
  const value = flags[flag as keyof typeof VARIABLES];
  if (value !== undefined) process.env[variable] = value;
}

process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
await import("@/lib/sandbox/cli");
