import { setTimeout as pause } from "node:timers/promises";
import { decide } from "../faults/crash/acts";
import type { DeskOfficer } from "../faults/crash/officer";
import type { Random } from "../faults/random";
import type { Profile } from "../faults/vendor";
import type { Tally } from "./tally";

export interface Shift {
  /** The desk's address. */
  url: string;
  /** Aborts when everybody goes home. */
  over: AbortSignal;
  /** The officer's own: what others draw meanwhile changes nothing. */
  random: Random;
  tally: Tally;
}

/** How long an officer thinks between two acts. */
const THINKS_MS = [20_000, 40_000] as const;
/** How often the list is looked at again, and how often a case that was opened is changed. */
const LOOKS_AGAIN = 0.5;
const CHANGES = 0.15;
const PAGES = 15;
const LONGEST_WAIT_MS = 30_000;

/** An officer at the pace of a person, until the shift is over: looks at the list, opens a case, now and then changes it. */
export async function workCalmly(officer: DeskOfficer, shift: Shift): Promise<void> {
  const { over, random, tally } = shift;
  let cases: readonly Profile[] = [];
  // Nobody begins in the same moment.
  await think(random.between(0, THINKS_MS[1]), over);
  while (!over.aborted) {
    if (cases.length === 0 || random.happens(LOOKS_AGAIN)) cases = await listed(officer, shift);
    if (cases.length > 0)
      await workOn(random.pick(cases), officer, shift).catch((error: unknown) => broke(error, tally));
    await think(random.between(...THINKS_MS), over);
  }
}

const think = (ms: number, signal: AbortSignal) => pause(ms, undefined, { signal }).catch(() => undefined);

/** An answer that was no case at all has no other name. */
const broke = (error: unknown, tally: Tally) =>
  tally.count("change", `broke off, ${error instanceof Error ? error.name : "unnamed"}`);

/** A page of the list, drawn so that the work is spread. */
async function listed(officer: DeskOfficer, shift: Shift): Promise<readonly Profile[]> {
  const path = `/api/search/serviceprofiles?limit=50&page=${shift.random.between(1, PAGES)}`;
  const body = { filters: { entityTypes: ["INDIVIDUAL"] } };
  const said = (await ask(officer, shift, { what: "list", path, body })) as { matches: Profile[] } | undefined;
  return said?.matches ?? [];
}

async function workOn(row: Profile, officer: DeskOfficer, shift: Shift): Promise<void> {
  const { random, tally, over } = shift;
  const { entityId, serviceName } = row;
  const path = `/api/individuals/${entityId}/serviceprofiles/${encodeURIComponent(serviceName)}`;
  const begun = performance.now();
  const shown = await ask(officer, shift, { what: "case", path });
  if (shown) tally.took(performance.now() - begun);
  if (!shown || over.aborted || !random.happens(CHANGES)) return;
  const mutation = await decide(officer, row, random);
  if (!mutation) return tally.count("change", "not decided, for what was asked for first could not be shown");
  const answer = await officer.change(mutation);
  tally.count("change", answer === "lost" ? NO_ANSWER : `${answer.status} ${answer.code ?? answer.outcome ?? ""}`);
}

const NO_ANSWER = "no answer";

interface Question {
  what: string;
  path: string;
  /** Of a search. */
  body?: object;
}

/** Reads from the desk as a browser does. Out: the parsed answer, or undefined where it was refused; both are counted. */
async function ask(
  officer: DeskOfficer,
  { url, tally }: Shift,
  { what, path, body }: Question,
): Promise<object | undefined> {
  const headers = { cookie: officer.cookie, origin: url, "content-type": "application/json" };
  const more = body && { method: "POST", body: JSON.stringify(body) };
  try {
    const answer = await fetch(url + path, { headers, ...more, signal: AbortSignal.timeout(LONGEST_WAIT_MS) });
    const said = (await answer.json()) as { code?: string };
    tally.count(what, [answer.status, said.code].filter(Boolean).join(" "));
    return answer.ok ? said : undefined;
  } catch {
    tally.count(what, NO_ANSWER);
    return undefined;
  }
}
