import type { CaseTarget } from "./contract";
import { casePath } from "./queries";

/**
 * The path of a case in our API for what FrankieOne has addresses of its own for with organisations: hits, risk level and
 * monitoring. In: the case, raw.
 */
export function reviewPath(target: CaseTarget): string {
  const path = casePath(target);
  return target.entityType ? path.replace("/api/individuals/", "/api/organizations/") : path;
}
