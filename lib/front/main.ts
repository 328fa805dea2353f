import { startFront } from "./server";
import { getEnv } from "@/lib/env";
import { readPolicy } from "@/lib/policy/file";
import { stopJobs } from "@/lib/plans/stop";

/** The process of the production server. Settings come from the environment; SIGTERM and SIGINT stop it gracefully. */
async function main(): Promise<void> {
  const { PORT, NEXTAUTH_URL, POLICY_FILE } = getEnv();
  // A policy that cannot be used is told now, not to the first officer.
  readPolicy(POLICY_FILE);
  const hostname = process.env.HOSTNAME ?? "0.0.0.0";
  const front = await startFront({ port: PORT, hostname, dir: process.cwd(), origin: NEXTAUTH_URL });
  const stop = () => Promise.allSettled([stopJobs(), front.stop()]).then(() => undefined);
  let stopping: Promise<void> | undefined;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => void (stopping ??= stop().then(() => process.exit(0))));
  }
}

// Next swallows what nobody catches; a server that could not start must not stay and look alive.
await main().catch((cause: unknown) => {
  process.stderr.write(`The web server could not start: ${cause instanceof Error ? cause.message : "unknown cause"}\n`);
  process.exit(1);
});
