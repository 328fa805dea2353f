import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { foldName } from "@/lib/foldName";

export interface Owners {
  assignee?: string;
  reviewer?: string;
  /** Both roles are held by one person, by whatever spelling of the name. */
  samePerson: boolean;
}

/**
 * The holders of a case. Empty text counts as nobody: it may be how a profile is unassigned (handbook 7, question 6).
 */
export function ownersOf(profile: Pick<ServiceProfile, "assignee" | "reviewer">): Owners {
  const [assignee, reviewer] = [named(profile.assignee), named(profile.reviewer)];
  const samePerson = assignee !== undefined && reviewer !== undefined && foldName(assignee) === foldName(reviewer);
  return { assignee, reviewer, samePerson };
}

const named = (name: string | undefined) => name?.trim() || undefined;
