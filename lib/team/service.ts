import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { failingClosed } from "@/lib/db/failingClosed";
import { dayAt } from "@/lib/days";
import { timeOf } from "@/lib/frankieone/wire/moments";
import { describeError, log } from "@/lib/log";
import type { ListedOfficer } from "@/lib/officers/contract";
import { listOfficers } from "@/lib/officers/service";
import { sharedTotal, sharedUnassigned, sharedWaiting, type Total, type WaitingCase } from "@/lib/worklist/totals";
import { NO_TOTAL, whyUncounted } from "@/lib/worklist/uncounted";
import { requestOf } from "@/lib/worklist/viewRequest";
import type { View } from "@/lib/worklist/views";
import type { AgeBucket, LoadQuery, OfficerLoad, TeamLoad } from "./contract";
import { agedView, attentionOf, BUCKET_IDS, daysOfBucket, openCasesView, overriddenOf } from "./loadViews";
import { requireWholeScope } from "./wholeScope";
import { groupsOfNames, mostSearches, orderLoads, pageOfOfficers } from "./rules";

/** Counts views for one reading, and knows how old the oldest of its numbers is. */
class Reading {
  asOf = Date.now();
  /** Why numbers are missing. */
  readonly uncounted = new Set<string>();
  private readonly waiting: Promise<readonly WaitingCase[] | undefined>;

  constructor(private readonly officer: Officer) {
    this.waiting = this.readWaiting();
  }

  async total(view: View): Promise<Total> {
    const read = this.dated(await sharedTotal(this.officer, view));
    if (read.total === undefined) this.uncounted.add(NO_TOTAL);
    return read;
  }

  /** The same, or null with the reason kept, where one number may be missing. */
  async orNull<Read>(read: Promise<Read>): Promise<Read | null> {
    try {
      return await read;
    } catch (error) {
      log().warn({ event: "load-uncounted", error: describeError(error) });
      this.uncounted.add(whyUncounted(error));
      return null;
    }
  }

  async unassigned(): Promise<TeamLoad["unassigned"]> {
    const { total, open, extent } = this.dated(await sharedUnassigned(this.officer));
    return { total, open, extent };
  }

  /** Does FrankieOne count what needs attention, because there is more than the desk reads? */
  async isLatestOnly(): Promise<boolean> {
    return (await this.waiting) === undefined;
  }

  /** The cases that need attention, all or those that some people have. */
  async attention(names?: readonly string[]): Promise<Pick<Total, "total" | "oldest">> {
    const cases = await this.waiting;
    if (!cases) return this.total(attentionOf(names));
    const held = names ? cases.filter(({ assignee = "" }) => names.includes(assignee)) : cases;
    return { total: held.length, oldest: held[0]?.createdAt };
  }

  /** Those of them that came to be on these days. */
  async aged(days: Days): Promise<Pick<Total, "total">> {
    const cases = await this.waiting;
    return cases ? { total: cases.filter(createdWithin(days, this.officer)).length } : this.total(agedView(days));
  }

  private async readWaiting(): Promise<readonly WaitingCase[] | undefined> {
    const read = await this.orNull(sharedWaiting(this.officer));
    return read ? this.dated(read).cases : undefined;
  }

  private dated<Read extends Pick<Total, "at">>(read: Read): Read {
    this.asOf = Math.min(this.asOf, read.at);
    return read;
  }
}

type Days = Parameters<typeof agedView>[0];

/** Did a case come to be on these days of the officer's? By the bounds of the list behind the number. */
function createdWithin(days: Days, officer: Officer) {
  const { createdAtAfter, createdAtBefore } = requestOf(agedView(days), officer).request.filters;
  const [from, to] = [timeOf(createdAtAfter) ?? -Infinity, timeOf(createdAtBefore) ?? Infinity];
  return ({ createdAt }: WaitingCase) => {
    const time = timeOf(createdAt) ?? NaN;
    return time >= from && time <= to;
  };
}

/**
 * Who of the desk has how much, and what waits. All numbers are totals of searches, shared by everybody for a minute, and what
 * needs attention is counted by the desk as the worklist tells it; a page holds 20 officers. Throws DeskError with an UPSTREAM code where FrankieOne cannot be asked about the whole team,
 * DATABASE_UNAVAILABLE; a number that it does not name, or that of one officer that cannot be asked for, is null.
 * FORBIDDEN for officers who do not see every account.
 */
export async function readLoad(officer: Officer, query: LoadQuery): Promise<TeamLoad> {
  await failingClosed(() => requireWholeScope(officer));
  const people = await failingClosed(listOfficers);
  const { officers, page, pages } = pageOfOfficers(people, query.page);
  const reading = new Reading(officer);
  const today = dayAt(Date.now(), officer.timeZone ?? "UTC");
  const [whole, unassigned, ageing, loads] = await Promise.all([
    readWhole(reading, people),
    reading.orNull(reading.unassigned()),
    Promise.all(BUCKET_IDS.map((id) => readBucket(reading, id, today))),
    Promise.all(officers.map((each) => readOfficer(reading, each))),
  ]);
  return {
    asOf: new Date(reading.asOf).toISOString(),
    ...whole,
    ...{ unassigned, ageing, page, pages },
    officers: orderLoads(loads, pages),
    officersInAll: people.length,
    ...((await reading.isLatestOnly()) && { latestOnly: true as const }),
    ...(reading.uncounted.size > 0 && { uncounted: [...reading.uncounted] }),
    mostSearches: mostSearches(people.length),
  };
}

async function readWhole(
  reading: Reading,
  people: readonly ListedOfficer[],
): Promise<Pick<TeamLoad, "team" | "others">> {
  const total = async (view: View) => (await reading.total(view)).total ?? null;
  const groups = groupsOfNames(people);
  const attention = async (names?: string[]) => (await reading.attention(names)).total ?? null;
  const held = async (countOf: (names: string[]) => Promise<number | null>) =>
    (await Promise.all(groups.map(countOf))).reduce(sumOrNull, 0);
  const [open, waiting, overridden, heldOpen, heldWaiting] = await Promise.all([
    total(openCasesView()),
    attention(),
    total(overriddenOf()),
    held((names) => total(openCasesView(names))),
    held(attention),
  ]);
  // Counted one after another: a case that moved in between may be in both or in neither.
  const others = { open: leftOf(open, heldOpen), attention: leftOf(waiting, heldWaiting) };
  return { team: { open, attention: waiting, overridden }, others };
}

/** What cannot be counted in part cannot be counted as a whole. */
const sumOrNull = (sum: number | null, each: number | null) => (sum === null || each === null ? null : sum + each);

const leftOf = (whole: number | null, part: number | null) =>
  whole === null || part === null ? null : Math.max(0, whole - part);

async function readBucket(reading: Reading, id: AgeBucket["id"], today: string): Promise<AgeBucket> {
  const days = daysOfBucket(id, today);
  const read = await reading.orNull(reading.aged(days));
  return { id, ...days, count: read?.total ?? null };
}

async function readOfficer(reading: Reading, { id, name, role, disabled }: ListedOfficer): Promise<OfficerLoad> {
  const open = (await reading.orNull(reading.total(openCasesView([name]))))?.total ?? null;
  const person = { id, name, role, disabled, open };
  // An officer without open cases has none that wait: skip the query.
  if (open === 0) return { ...person, attention: 0, overridden: 0 };
  const [attention, overridden] = await Promise.all([
    reading.orNull(reading.attention([name])),
    reading.orNull(reading.total(overriddenOf([name]))),
  ]);
  const waiting = attention && attention.total !== 0 ? attention.oldest : undefined;
  return { ...person, attention: attention?.total ?? null, overridden: overridden?.total ?? null, oldest: waiting };
}
