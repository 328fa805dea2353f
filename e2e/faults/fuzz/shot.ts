import type { RawRequest } from "./rawHttp";

/** In whose name a request is made: nobody's, that of the first officer of a role, or of a lead who sees one service alone. */
export const ATTACKERS = ["nobody", "analyst", "lead", "auditor", "limited"] as const;
export type Attacker = (typeof ATTACKERS)[number];

/** One request of an attack, before the driver adds the session and, where wanted, a version that is still true. */
export interface Shot {
  attacker: Attacker;
  request: RawRequest;
  /** What the path parameters say once decoded. */
  meant: Readonly<Record<string, string>>;
  /** Stands in the place of a version that the driver reads first. */
  asksForVersion: boolean;
}

/** The value of If-Match that the driver replaces by the version of the case as it is. */
export const CURRENT_VERSION = "the-version-of-now";
