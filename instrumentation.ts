/**
 * Runs once when a server process starts (Next's hook): lets every call to the vendor ask
 * the directory what its officer may see, puts the policy on record, settles what an earlier process left
 * open, guards the ledger, sweeps up what is over; and records traces where somebody collects them.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  await recordTraces();
  const { keepScopes } = await import("@/lib/accounts/scope");
  keepScopes();
  const { recordPolicyOnce } = await import("@/lib/background/policyRecord");
  await recordPolicyOnce();
  const { startBackground } = await import("@/lib/background/start");
  startBackground();
  const { guardLedger } = await import("@/lib/ledger/trust");
  guardLedger();
  const { startSweeping } = await import("@/lib/auth/sweep");
  startSweeping();
}

/** Of OpenTelemetry nothing is loaded where nobody asks for traces. */
async function recordTraces(): Promise<void> {
  const { isTracingWanted, recordSpans } = await import("@/lib/trace");
  if (!isTracingWanted(process.env)) return;
  const { openRecorder } = await import("@/lib/background/tracing");
  recordSpans(openRecorder());
}
