import { randomUUID } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { crowdOf } from "./crowd";
import { COST } from "./passwordCost";

// Hashing uses the threads that also read files and resolve names; many sign-ins must not starve those.
const twoAtOnce = crowdOf({ atOnce: 2, waiting: 100 });

/** Hashes a password for storage. Throws DeskError OVERLOADED when a hundred are waiting already. */
export function hashPassword(password: string): Promise<string> {
  return twoAtOnce(() => hash(password, COST));
}

let nobodys: Promise<string> | undefined;

/**
 * Does the password match? In: the stored hash, or undefined when there is none to compare with. Out: false in that
 * case, after the same work, so that an unknown account and a wrong password take the same time. Throws as
 * `hashPassword`.
 */
export async function passwordMatches(stored: string | undefined, password: string): Promise<boolean> {
  nobodys ??= hashPassword(randomUUID()).catch((error: unknown) => {
    nobodys = undefined;
    throw error;
  });
  const dummy = await nobodys;
  return twoAtOnce(() => verify(stored ?? dummy, password));
}
