import { z } from "zod";

/** The body of `POST /api/officers/child-account`: the one to work in from now on. */
export const chosenAccount = z.strictObject({ childAccount: z.string().min(1).max(64) });

/** The answer of both: the ids of the child accounts an officer may work in, and in which they do; none for the desk's own. */
export const ownAccounts = z.object({ childAccounts: z.array(z.string()), childAccount: z.string().optional() });
export type OwnAccounts = z.infer<typeof ownAccounts>;
