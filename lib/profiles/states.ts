import type { ServiceProfileState } from "@/lib/frankieone/wire/enums";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { Meaning } from "./statuses";

/** What each state of a service profile says (handbook 2.4, in our words). */
const STATES: Record<ServiceProfileState, Omit<Meaning, "waits" | "known">> = {
  INIT: { label: "Created", text: "Nothing has been processed yet.", tone: "neutral" },
  AUTO: { label: "Automatic", text: "Set by FrankieOne after the first processing.", tone: "neutral" },
  ACTIVE: { label: "Active", text: "", tone: "good" },
  ARCHIVED: { label: "Archived", text: "Can only be restored in the FrankieOne portal.", tone: "neutral" },
  BLOCKLISTED: { label: "Blocklisted", text: "On a blocklist: no further actions are taken.", tone: "critical" },
  INACTIVE: { label: "Inactive", text: "Out of use for good and removed from search.", tone: "neutral" },
  DELETED: { label: "Deleted", text: "Deleted at FrankieOne.", tone: "critical" },
  DUPLICATE: { label: "Duplicate", text: "Marked as the duplicate of another profile.", tone: "caution" },
};

const MEANINGS = new Map(Object.entries(STATES).map(([state, meaning]) => [state, { ...meaning, known: true }]));

/** Reads the state of a profile. In: the value as it came. Out: its meaning; undefined when none is given. */
export function meaningOfState(state: string | undefined): Omit<Meaning, "waits"> | undefined {
  if (state === undefined) return undefined;
  const text = "Unknown state: it cannot be changed here.";
  return MEANINGS.get(state) ?? { label: state, text, tone: "serious" as const, known: false };
}

/** Organisations can be read only: no operation that changes their profiles is published (handbook 1.25). */
export function isOrganization({ entityType }: Pick<ServiceProfile, "entityType">): boolean {
  return entityType?.toUpperCase() === "ORGANIZATION";
}
