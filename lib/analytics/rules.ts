import { addDays } from "@/lib/days";
import { calendarDate } from "@/lib/format";
import { ledgerHref } from "@/lib/ledger/ledgerUrl";
import { isListValue } from "@/lib/worklist/filters";
import type { WorkflowShare } from "./contract";

/** Workflows that are counted: two searches each, so that a reading is bounded whatever the account holds. */
export const MOST_WORKFLOWS = 25;
const MONTHS = 12;

/** The most searches that one reading can cost; the list of the workflows is one call more. */
export function mostSearches(workflows: number): number {
  return 2 * Math.min(workflows, MOST_WORKFLOWS);
}

/** The names to count by, each once. A name that no filter can hold is left out. In: names as the vendor gives them. */
export function namesOf(given: readonly (string | undefined)[]): string[] {
  const names = given.filter((name) => name !== undefined && isListValue("workflow", name)) as string[];
  return [...new Set(names)].toSorted((one, other) => one.localeCompare(other));
}

/** Those with cases, the most overridden first. */
export function orderShares(shares: readonly WorkflowShare[]): WorkflowShare[] {
  const weight = ({ overridden }: WorkflowShare) => overridden ?? -1;
  const filled = shares.filter(({ cases }) => cases !== 0);
  return filled.toSorted((one, other) => weight(other) - weight(one) || (other.cases ?? 0) - (one.cases ?? 0));
}

/** The twelve months that end with the month of a day, the oldest first. In: YYYY-MM-DD. Out: YYYY-MM. */
export function monthsUpTo(today: string): string[] {
  const [year = 0, month = 1] = today.split("-").map(Number);
  return Array.from({ length: MONTHS }, (_, index) =>
    new Date(Date.UTC(year, month - MONTHS + index, 1)).toISOString().slice(0, 7),
  );
}

/** The first and the last day of a month. */
export function daysOfMonth(month: string): { first: string; last: string } {
  const first = `${month}-01`;
  return { first, last: addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1) };
}

/** "Nov 2026". */
export function wordOfMonth(month: string): string {
  return calendarDate(`${month}-01`, "UTC").replace(/^1 /, "");
}

export interface Overrides {
  /** YYYY-MM, in their order. */
  months: readonly string[];
  officer?: string;
  /** A reason code: its rows are those the acts begin with. */
  reason?: string;
}

/** The rows of the ledger on overrides: of some months, of everybody or one officer, for any reason or one. */
export function overridesHref({ months, officer, reason }: Overrides): string {
  const [from, to] = [months[0], months.at(-1)];
  return ledgerHref({
    action: "override",
    actor: officer,
    ...(reason && { reason, outcome: "INTENT" }),
    after: from && daysOfMonth(from).first,
    until: to && daysOfMonth(to).last,
  });
}

/** Who had a hand in an override. */
interface Hands {
  officerId?: string;
  makerId?: string;
}

/**
 * Everybody who sent overrides or proposed some that others sent, the busiest first. An override counts only for its
 * sender, so that the numbers add up and match their rows of the ledger; what officers did for, and with, others is
 * given beside it.
 */
export function byOfficer(groups: readonly (Omit<Counted, "key"> & Hands)[], months: readonly string[]) {
  const sent = tallies(
    groups.map((group) => ({ ...group, key: group.officerId })),
    months,
  );
  const makers = groups.map(({ makerId }) => makerId).filter((id) => !sent.some(({ key }) => key === id));
  const none = [...new Set(makers)].map((key) => ({ key, count: 0, months: months.map(() => 0) }));
  const sumOf = (isMeant: (hands: Hands) => boolean) =>
    groups.filter(isMeant).reduce((sum, { count }) => sum + count, 0);
  return [...sent, ...none].flatMap(({ key: id, ...counts }) => {
    if (id === undefined) return [];
    const forOthers = sumOf(({ officerId, makerId }) => officerId === id && makerId !== undefined);
    return [{ id, ...counts, forOthers, proposed: sumOf(({ makerId }) => makerId === id) }];
  });
}

/** One group of overrides as the ledger tells them. */
export interface Counted {
  month: string;
  key: string | undefined;
  count: number;
}

/** Adds groups up by what they are about. Out: by key, the total and the number of each month; the largest first. */
export function tallies(groups: readonly Counted[], months: readonly string[]) {
  const keys = [...new Set(groups.map(({ key }) => key))];
  const sum = (some: readonly Counted[]) => some.reduce((total, { count }) => total + count, 0);
  return keys
    .map((key) => {
      const own = groups.filter((group) => group.key === key);
      return { key, count: sum(own), months: months.map((month) => sum(own.filter((group) => group.month === month))) };
    })
    .toSorted((one, other) => other.count - one.count);
}
