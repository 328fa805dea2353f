import { can } from "@/lib/permissions/can";
import type { Officer } from "@/lib/domain/officer";
import { ROLE_WORDS } from "@/lib/domain/roleWords";
import { wordsOfAbsence } from "@/lib/availability/rules";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { ListedOfficer } from "@/lib/officers/contract";
import { commentOf, type Faults, faultOfText } from "@/lib/forms/fields";
import { CASE_ROLE_WORDS, CASE_ROLES, type CaseRole } from "@/lib/domain/caseRoleWords";
import { REASON_MISSING, refusalOf, takesFromSomeone } from "./changeRules";
import type { UpdateCase } from "./contract";

/** What the form holds: undefined leaves a role as it is, null is an emptied box. */
export interface Reassignment {
  assignee?: string | null;
  reviewer?: string | null;
  comment: string;
}

/** A person as the form offers them. */
export interface PersonChoice {
  name: string;
  label: string;
  description?: string;
  /** Why they cannot be chosen. */
  unavailable?: string;
}

const holderOf = (profile: ServiceProfile, role: CaseRole) => profile[role] || undefined;

/** The body to send: only what differs from the case as the officer saw it. */
export function bodyOfReassignment(input: Reassignment, profile: ServiceProfile): UpdateCase {
  const chosen = CASE_ROLES.filter((role) => input[role] && input[role] !== holderOf(profile, role));
  return {
    serviceProfile: Object.fromEntries(chosen.map((role) => [role, input[role]])),
    comment: commentOf(input.comment),
  };
}

/** Does taking these roles need a reason? */
export function needsReason(input: Reassignment, profile: ServiceProfile): boolean {
  return takesFromSomeone(bodyOfReassignment(input, profile), profile);
}

/** What is wrong with the form, by field. */
export function faultsOfReassignment(input: Reassignment, profile: ServiceProfile): Faults<CaseRole | "comment"> {
  const body = bodyOfReassignment(input, profile);
  const changed = CASE_ROLES.filter((role) => body.serviceProfile[role] !== undefined);
  const missing = needsReason(input, profile) ? REASON_MISSING : undefined;
  const comment = faultOfText(input.comment, missing);
  const faults: Faults<CaseRole | "comment"> = comment ? { comment } : {};
  for (const role of CASE_ROLES) {
    if (input[role] === null && holderOf(profile, role)) faults[role] = "FrankieOne cannot clear this.";
  }
  const samePerson = refusalOf({ ...body, comment: { text: "-" } }, profile);
  if (samePerson?.code === "FOUR_EYES") faults[changed.at(-1) ?? "reviewer"] = samePerson.detail;
  if (changed.length === 0 && !faults.assignee) faults.assignee = "Choose an assignee or a reviewer.";
  return faults;
}

/**
 * Who can be chosen for a role: the officer first, then everybody by name; auditors take no cases. The present holder
 * of the role stays in the list, known or not. In: the people of the desk, and the time in epoch milliseconds.
 */
export function candidatesFor(
  role: CaseRole,
  {
    people,
    officer,
    profile,
    now,
  }: { people: readonly ListedOfficer[]; officer: Officer; profile: ServiceProfile; now: number },
): PersonChoice[] {
  const holder = holderOf(profile, role);
  const offered = people.filter((person) => person.role !== "auditor" || person.name === holder);
  const mine = offered.filter(({ name }) => name === officer.name);
  const others = offered.filter(({ name }) => name !== officer.name).toSorted((a, b) => a.name.localeCompare(b.name));
  const candidates = [...mine, ...others].map((person) => candidate(person, { role, officer, holder, now }));
  if (!holder || people.some(({ name }) => name === holder)) return candidates;
  return [
    ...candidates,
    { name: holder, label: holder, description: `${CASE_ROLE_WORDS[role].label} now · not on this team` },
  ];
}

interface Circumstances {
  role: CaseRole;
  officer: Officer;
  holder?: string;
  now: number;
}

function candidate(person: ListedOfficer, circumstances: Circumstances): PersonChoice {
  const { role, officer, holder } = circumstances;
  const { name } = person;
  const isHolder = name === holder;
  return {
    name,
    label: name === officer.name ? `${name} (you)` : name,
    description: [ROLE_WORDS[person.role], isHolder && `${CASE_ROLE_WORDS[role].label} now`]
      .filter(Boolean)
      .join(" · "),
    // Leaving a role with its present holder is not a change, whoever they are.
    unavailable: isHolder ? undefined : reasonAgainst(person, circumstances),
  };
}

function reasonAgainst(person: ListedOfficer, { role, officer, now }: Circumstances): string | undefined {
  if (person.disabled) return "Account disabled";
  const permission = can(officer, "reassign", { change: { [role]: person.name } });
  if (!permission.allowed) return permission.reason;
  return person.name === officer.name ? undefined : wordsOfAbsence(person, now);
}
