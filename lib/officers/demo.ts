import "server-only";
import { DEMO_PASSWORD, isDemoDesk } from "@/lib/auth/demo";
import { ROLE_WORDS } from "@/lib/domain/roleWords";
import { getEnv } from "@/lib/env";
import { DEMO_OFFICERS } from "./seed";
import { listOfficers } from "./service";

/** Who one can be on a demo desk, as far as they were seeded, and their password; undefined on every other desk. */
export async function demoSignIns() {
  if (!isDemoDesk(getEnv().FRANKIEONE_BASE_URL)) return undefined;
  const seeded = new Set(DEMO_OFFICERS.map(({ email }) => email));
  const officers = (await listOfficers())
    .filter(({ email, disabled }) => seeded.has(email) && !disabled)
    .map(({ name, email, role }) => ({ name, email, role: ROLE_WORDS[role] }));
  return officers.length > 0 ? { officers, password: DEMO_PASSWORD } : undefined;
}
