import "server-only";
import { getEnv } from "@/lib/env";
import type { Policy, PolicyAnswer } from "./contract";
import { hashOf, readPolicy } from "./file";

// One policy a process, from start to end: the module graph is evaluated several times in one server.
const holder = globalThis as { countersignPolicy?: PolicyAnswer };

/** The policy in force, with its hash. Read once a process. Throws PolicyError. */
export function describePolicy(): PolicyAnswer {
  if (holder.countersignPolicy) return holder.countersignPolicy;
  const policy = readPolicy(getEnv().POLICY_FILE);
  return (holder.countersignPolicy = { policy, hash: hashOf(policy) });
}

/** The policy in force. Throws PolicyError. */
export function getPolicy(): Policy {
  return describePolicy().policy;
}

/** Puts another policy in force in this process; for tests. Without one, the next to ask reads it anew. */
export function setPolicy(policy?: Policy): void {
  holder.countersignPolicy = policy && { policy, hash: hashOf(policy) };
}
