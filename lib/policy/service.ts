import "server-only";
import { getEnv } from "@/lib/env";
import { perProcess } from "@/lib/perProcess";
import type { Policy, PolicyAnswer } from "./contract";
import { hashOf, readPolicy } from "./file";

/** One policy a process, from start to end. */
const inForce = perProcess("policy", () => withHash(readPolicy(getEnv().POLICY_FILE)));

const withHash = (policy: Policy): PolicyAnswer => ({ policy, hash: hashOf(policy) });

/** The policy in force, with its hash. Read once a process. Throws PolicyError. */
export function describePolicy(): PolicyAnswer {
  return inForce.get();
}

/** The policy in force. Throws PolicyError. */
export function getPolicy(): Policy {
  return describePolicy().policy;
}

/** Puts another policy in force in this process; for tests. Without one, the next caller reads it again. */
export function setPolicy(policy?: Policy): void {
  if (policy) inForce.put(withHash(policy));
  else inForce.take();
}
