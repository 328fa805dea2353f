import type { ServiceProfileState } from "@/lib/frankieone/wire/enums";

/**
 * States of a case somebody may still have to work on. Always sent: whether a search without states returns archived
 * profiles is undocumented (handbook 7, question 5).
 */
export const OPEN_CASE_STATES = ["INIT", "AUTO", "ACTIVE"] as const satisfies readonly ServiceProfileState[];
