/**
 * What every test that draws begins with: the same each time, so that a run is red or green for what was changed. TEST_SEED asks for
 * another; `npm run proofs` takes one of its own.
 */
export const TEST_SEED = Number(process.env.TEST_SEED ?? 20_261_128);

/** Another seed every time, below a million. */
export const freshSeed = (): number => Date.now() % 1_000_000;
