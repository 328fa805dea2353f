import type { RunPlan } from "../cases/blueprint";
import type { LoggedCall } from "../control/callLog";
import { CHILD_ACCOUNTS, type ChildAccount, DEFAULT_API_KEY, DEFAULT_CUSTOMER_ID } from "../story/accounts";

/** How a sandbox is started. Everything is optional; what is left out is the demo. */
export interface SandboxOptions {
  /** 0 takes any free port. Only the loopback interface is bound. */
  port?: number;
  /** Varies the generated population; the story never varies. */
  seed?: string;
  /** Profiles generated beyond the story. */
  profiles?: number;
  /** A month of decided cases beside the story. */
  hasHistory?: boolean;
  /** Milliseconds since 1970. */
  clock?: () => number;
  apiKey?: string;
  customerId?: string;
  /** Added to every vendor call. */
  latencyMs?: number;
  /** How long an audit event stays invisible after its change (handbook 7, question 33). */
  auditLagMs?: number;
  /** How the runs go that callers start; what is left out is as in the demo. */
  runs?: Partial<RunPlan>;
  /** Changes are kept in this file and applied again at the next start. */
  stateFile?: string;
  /** Where the vendor posts what has changed, without the request's id; without it nobody is told. */
  webhookUrl?: string;
  /** How many calls the log keeps. */
  callsKept?: number;
  /** Told of every call before it is handled; the call waits. For tests that must act at that very moment. */
  onCall?: (call: LoggedCall) => void | Promise<void>;
}

export interface Settings {
  seed: string;
  profiles: number;
  hasHistory: boolean;
  clock: () => number;
  apiKey: string;
  customerId: string;
  children: readonly ChildAccount[];
  latencyMs: number;
  auditLagMs: number;
  runs: RunPlan;
  stateFile?: string;
  webhookUrl: string | undefined;
  callsKept: number;
  onCall?: SandboxOptions["onCall"];
}

const DEMO_RUNS: RunPlan = {
  tookMs: 4_000,
  ends: "COMPLETED",
  failsAt: "",
  decisions: "kept",
  newHits: 0,
  isReusing: true,
};

export const settingsOf = (options: SandboxOptions): Settings => ({
  seed: options.seed ?? "countersign",
  profiles: options.profiles ?? 0,
  hasHistory: options.hasHistory ?? false,
  clock: options.clock ?? Date.now,
  apiKey: options.apiKey ?? DEFAULT_API_KEY,
  customerId: options.customerId ?? DEFAULT_CUSTOMER_ID,
  children: CHILD_ACCOUNTS,
  latencyMs: options.latencyMs ?? 0,
  auditLagMs: options.auditLagMs ?? 0,
  runs: { ...DEMO_RUNS, ...options.runs },
  callsKept: options.callsKept ?? 20_000,
  ...(options.onCall && { onCall: options.onCall }),
  webhookUrl: options.webhookUrl,
  ...(options.stateFile && { stateFile: options.stateFile }),
});
