import type { CaseRole } from "@/lib/cases/reassignment";
import { foldName } from "@/lib/officers/rules";
import type { Verdict } from "./states";

/** A case as it was read when the plan was made. */
export interface Candidate {
  entityId: string;
  serviceName: string;
  name?: string;
  etag?: string;
  assignee?: string;
  reviewer?: string;
  isOrganization?: boolean;
  /** Somebody touched it after the officer had seen it, or it is not with whom the plan expects it. */
  isChanged?: boolean;
  isMissing?: boolean;
}

/** A case of a plan with who shall have it, if anybody can. */
export interface PlannedRow extends Candidate {
  from?: string;
  to?: string;
  verdict: Verdict;
}

const other = { assignee: "reviewer", reviewer: "assignee" } as const satisfies Record<CaseRole, CaseRole>;

const reads = (one: string | undefined, another: string | undefined) =>
  one !== undefined && another !== undefined && foldName(one) === foldName(another);

/** Would this person hold both roles? */
export function clashes(candidate: Candidate, role: CaseRole, name: string): boolean {
  return reads(candidate[other[role]], name);
}

/** What speaks against touching a case at all, whoever shall have it; undefined when nothing does. */
export function hindrance({ isMissing, isOrganization, isChanged }: Candidate): Verdict | undefined {
  if (isMissing) return "not-found";
  if (isOrganization) return "organisation";
  return isChanged ? "changed-since-loaded" : undefined;
}

/** Judges one move. In: the case, the role, and who shall have it; nobody where everybody would clash or none is left. */
export function planned(candidate: Candidate, role: CaseRole, to: string | undefined): PlannedRow {
  const from = candidate[role];
  const row = { ...candidate, from, to };
  const against = hindrance(candidate);
  if (against) return { ...row, verdict: against };
  if (to === undefined) return { ...row, verdict: "not-allowed" };
  if (from === to) return { ...row, verdict: "already-there" };
  return { ...row, verdict: clashes(candidate, role, to) ? "reviewer-clash" : "will-change" };
}

/**
 * Gives each case to whoever has least by then. In: the cases, and how many each of the team holds now; what is among the
 * cases is taken off them first. Ties go to whoever holds the case, then to the first by name.
 */
export function spread(
  candidates: readonly Candidate[],
  role: CaseRole,
  loads: ReadonlyMap<string, number>,
): PlannedRow[] {
  const now = new Map(loads);
  const add = (name: string | undefined, by: number) => {
    if (name !== undefined && now.has(name)) now.set(name, (now.get(name) ?? 0) + by);
  };
  const movable = candidates.filter((each) => !hindrance(each));
  for (const each of movable) add(each[role], -1);
  return candidates.map((candidate) => {
    if (hindrance(candidate)) return planned(candidate, role, undefined);
    const free = [...now].filter(([name]) => !clashes(candidate, role, name));
    const least = Math.min(...free.map(([, load]) => load));
    const lightest = free.filter(([, load]) => load === least).map(([name]) => name);
    const to = lightest.find((name) => name === candidate[role]) ?? lightest.sort()[0];
    add(to ?? candidate[role], 1);
    const row = planned(candidate, role, to);
    return to === undefined && now.size > 0 ? { ...row, verdict: "reviewer-clash" } : row;
  });
}

/** How many cases got each verdict. */
export function countVerdicts(rows: readonly Pick<PlannedRow, "verdict">[]): Partial<Record<Verdict, number>> {
  const counts: Partial<Record<Verdict, number>> = {};
  for (const { verdict } of rows) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}
