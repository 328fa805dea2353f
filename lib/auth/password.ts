import { randomUUID } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { crowdOf } from "./crowd";

/** Argon2id as OWASP's password storage cheat sheet has it: 19 MiB, two passes, one lane; about 20 ms. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Hashing uses the threads that files and names are read with; a crowd signing in must not starve the rest.
const twoAtOnce = crowdOf(2, 100);

/** Hashes a password for storage. Throws DeskError OVERLOADED when a hundred are waiting already. */
export function hashPassword(password: string): Promise<string> {
  return twoAtOnce(() => hash(password, COST));
}

let nobodys: Promise<string> | undefined;

/**
 * Does the password match? In: the stored hash, or undefined when there is none to compare with. Out: false in that case,
 * after the same work, so that time does not tell an unknown account from a wrong password. Throws as `hashPassword`.
 */
export async function passwordMatches(stored: string | undefined, password: string): Promise<boolean> {
  nobodys ??= hashPassword(randomUUID()).catch((error: unknown) => {
    nobodys = undefined;
    throw error;
  });
  const dummy = await nobodys;
  return twoAtOnce(() => verify(stored ?? dummy, password));
}
