import "server-only";
import { getEnv } from "@/lib/env";
import { canonicalEmail } from "@/lib/domain/names";
import { crowdOf } from "./crowd";
import { knownDevice } from "./device";

/*
 * Each sign-in holds connections to the database, which signed-in officers need too: so few run at once. A browser in
 * which its officer has signed in before waits in a queue of its own, which strangers cannot fill: its cookie cannot be
 * forged.
 */

const known = crowdOf({ atOnce: 2, waiting: 100, ofOne: 3 });
const strangers = crowdOf({ atOnce: 3, waiting: 200, ofOne: 50 });

/** Whom a sign-in is for, and where it comes from. */
interface Arrival {
  email: string;
  address: string;
  deviceCookie: string | undefined;
}

/** Runs a sign-in when its turn comes. Throws DeskError OVERLOADED, with nothing done, when its queue is full. */
export function inLane<Result>(
  { email, address, deviceCookie }: Arrival,
  work: () => Promise<Result>,
): Promise<Result> {
  const device = knownDevice(getEnv().NEXTAUTH_SECRET, canonicalEmail(email) ?? "", deviceCookie);
  return device ? known(work, device) : strangers(work, address);
}
