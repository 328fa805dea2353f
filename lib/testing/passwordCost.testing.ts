/** Stands in for lib/auth/passwordCost.ts in every test: the same algorithm at a sixteenth of the cost, so that unequal work still shows. */
export const COST = { memoryCost: 2_432, timeCost: 1, parallelism: 1 };
