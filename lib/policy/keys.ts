/** Name of the cached read of the policy. */
export const policyKeys = { all: ["policy"] as const };
