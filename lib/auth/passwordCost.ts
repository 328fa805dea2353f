/**
 * Argon2id as OWASP's password storage cheat sheet has it: 19 MiB, two passes, one lane; about 20 ms. Tests sign in thousands of
 * times and have lib/testing/passwordCost.testing.ts in place of this file (vitest.config.ts).
 */
export const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
