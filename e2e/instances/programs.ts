import { existsSync } from "node:fs";

const PLACES = ["/usr/sbin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"];

/** Where a program is on this machine, if it is. */
export const placeOf = (program: string) => PLACES.map((place) => `${place}/${program}`).find(existsSync);

/** Says that a proof cannot be made here. Out: the exit code, for what was not tried has not failed. */
export function skipped(program: string): number {
  console.log(`SKIPPED: there is no ${program} on this machine (apt-get install nginx pgbouncer)`);
  return 0;
}
