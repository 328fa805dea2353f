import type { Role } from "./roles";

/** The roles in words. */
export const ROLE_WORDS: Record<Role, string> = { analyst: "Analyst", lead: "Team lead", auditor: "Auditor" };

/** Who did what no officer did: the name shown for the system itself. */
export const SYSTEM = "Countersign";
