import { startFront } from "./server";
import { logReadiness } from "@/lib/background/readiness";
import { getEnv } from "@/lib/env";
import { recordCountedDenials } from "@/lib/ledger/denials";
import { outliveOutputs } from "@/lib/outputs";
import { readPolicy } from "@/lib/policy/file";
import { stopJobs } from "@/lib/bulkReassign/stop";
import { takeSecretFiles } from "@/lib/secretFiles";
import { endTracing } from "@/lib/trace";
import { endStreams } from "@/lib/webhooks/streams";

outliveOutputs();

/** The process of the production server. Settings come from the environment; SIGTERM and SIGINT stop it gracefully. */
async function main(): Promise<void> {
  takeSecretFiles();
  const { PORT, NEXTAUTH_URL, POLICY_FILE, TRUSTED_PROXIES, METRICS_TOKEN } = getEnv();
  // A policy that cannot be used fails the start, not the first officer's request.
  readPolicy(POLICY_FILE);
  const hostname = process.env.HOSTNAME ?? "0.0.0.0";
  const front = await startFront({
    port: PORT,
    hostname,
    dir: process.cwd(),
    origin: NEXTAUTH_URL,
    trustedProxies: TRUSTED_PROXIES,
    metricsToken: METRICS_TOKEN,
  });
  void logReadiness();
  const stop = () => {
    endStreams();
    return Promise.allSettled([stopJobs(), recordCountedDenials(), front.stop()]).then(endTracing);
  };
  let stopping: Promise<void> | undefined;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => void (stopping ??= stop().then(() => process.exit(0))));
  }
}

// Next swallows uncaught errors; a server that could not start must not stay and look alive.
await main().catch((cause: unknown) => {
  process.stderr.write(`The web server could not start: ${cause instanceof Error ? cause.message : "unknown cause"}\n`);
  process.exit(1);
});
