import type { CaseRole } from "@/lib/domain/caseRoleWords";
import { foldName } from "@/lib/foldName";
import type { RowVerdict } from "@/lib/domain/planStates";

/** A case as it was read when the plan was made. */
export interface PlannedCase {
  entityId: string;
  serviceName: string;
  name?: string;
  etag?: string;
  assignee?: string;
  reviewer?: string;
  isOrganization?: boolean;
  /** It was changed after the officer saw it, or has another holder than the plan expects. */
  isChanged?: boolean;
  isMissing?: boolean;
}

/** A case of a plan with who shall have it, if anybody can. */
export interface PlannedRow extends PlannedCase {
  from?: string;
  to?: string;
  verdict: RowVerdict;
}

const other = { assignee: "reviewer", reviewer: "assignee" } as const satisfies Record<CaseRole, CaseRole>;

const reads = (one: string | undefined, another: string | undefined) =>
  one !== undefined && another !== undefined && foldName(one) === foldName(another);

/** Would this person hold both roles? */
export function wouldClash(candidate: PlannedCase, role: CaseRole, name: string): boolean {
  return reads(candidate[other[role]], name);
}

/** What speaks against touching a case at all, independent of the new holder; undefined when nothing does. */
export function hindrance({ isMissing, isOrganization, isChanged }: PlannedCase): RowVerdict | undefined {
  if (isMissing) return "not-found";
  if (isOrganization) return "organisation";
  return isChanged ? "changed-since-loaded" : undefined;
}

/**
 * Judges one move. In: the case, the role, and the new holder; undefined where everybody would clash or nobody is
 * eligible.
 */
export function planned(candidate: PlannedCase, role: CaseRole, to: string | undefined): PlannedRow {
  const from = candidate[role];
  const row = { ...candidate, from, to };
  const against = hindrance(candidate);
  if (against) return { ...row, verdict: against };
  if (to === undefined) return { ...row, verdict: "not-allowed" };
  if (from === to) return { ...row, verdict: "already-there" };
  return { ...row, verdict: wouldClash(candidate, role, to) ? "reviewer-clash" : "will-change" };
}

/**
 * Gives each case to the person with the fewest cases by then. In: the cases, and how many each of the team holds now;
 * the cases of the plan are subtracted first. Ties go to the present holder, then to the first by name.
 */
export function spread(
  candidates: readonly PlannedCase[],
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
    const free = [...now].filter(([name]) => !wouldClash(candidate, role, name));
    const least = Math.min(...free.map(([, load]) => load));
    const lightest = free.filter(([, load]) => load === least).map(([name]) => name);
    const to = lightest.find((name) => name === candidate[role]) ?? lightest.sort()[0];
    add(to ?? candidate[role], 1);
    const row = planned(candidate, role, to);
    return to === undefined && now.size > 0 ? { ...row, verdict: "reviewer-clash" } : row;
  });
}

/** How many cases got each verdict. */
export function countVerdicts(rows: readonly Pick<PlannedRow, "verdict">[]): Partial<Record<RowVerdict, number>> {
  const counts: Partial<Record<RowVerdict, number>> = {};
  for (const { verdict } of rows) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}
