/**
 * Runs once when a server process starts (Next's hook): lets every call to the vendor ask
 * the directory what its officer may see, puts the policy on record, settles what an earlier process left
 * open, guards the ledger.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { keepScopes } = await import("@/lib/accounts/scope");
  keepScopes();
  const { recordPolicyOnce } = await import("@/lib/policy/record");
  await recordPolicyOnce();
  const { startReconciler } = await import("@/lib/writes/reconciler");
  startReconciler();
  const { startPlans } = await import("@/lib/plans/rouse");
  startPlans();
  const { guardLedger } = await import("@/lib/ledger/trust");
  guardLedger();
}
