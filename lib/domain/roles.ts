/** The roles of the desk: analysts act on their own cases, leads on any, auditors only read. */
export const ROLES = ["analyst", "lead", "auditor"] as const;
export type Role = (typeof ROLES)[number];
