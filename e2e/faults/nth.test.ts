import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import { operations } from "@/lib/db/schema";
import { DeskError, ERRORS } from "@/lib/errors";
import { getProfile } from "@/lib/frankieone/client";
import { resetTraffic } from "@/lib/frankieone/traffic";
import { etagOf } from "@/lib/frankieone/version";
import type { Reply } from "@/lib/http/reply";
import { verifyStored } from "@/lib/ledger/verifyStored";
import { checkRaces } from "@/lib/writes/raceCheck";
import { reconcile } from "@/lib/writes/reconcile";
import { resolveOperation } from "@/lib/writes/resolve";
import { mutationHeaders, setUpRoad } from "@/lib/testing/road.testing";
import type { RunRecord, Answered } from "./runRecord";
import { WRITE_FAULTS } from "./mayhem";
import { type Act, nthActs } from "./nthActs";
import { judge } from "./oracle";
import { recordsIn } from "./records";
import { STATEMENT_FAULTS, type StatementFault, StatementTrap } from "./statements";

/*
 * The n-th statement to the database fails, then the n-th call to the vendor, for n = 1, 2, … until a run meets no
 * failure: every error branch of a write is walked, and the judge looks after each. `FAULTS=full` walks all faults and acts.
 */

const full = process.env.FAULTS === "full";
const road = setUpRoad();
const trap = new StatementTrap();
beforeAll(() => trap.install());
afterAll(() => trap.remove());

const answers: Answered[] = [];
beforeEach(async () => {
  answers.length = 0;
  // The ledger is never emptied; operations of the tests before belong to a vendor that is no more.
  await getDb().delete(operations);
});

const lead = () => road.officer("Chloe Martin");
const EVERY = nthActs(road, lead);
const REASSIGN = EVERY[0] as Act;
const ACTS = full ? EVERY : [REASSIGN];

/** Makes ready one request under a key of its own. Out: sends it, the very same each time, and remembers what was told. */
async function request(act: Act): Promise<() => Promise<void>> {
  const key = randomUUID();
  const place = await act.target();
  const { serviceProfile, raw } = await getProfile({ username: lead().email, fresh: true }, place);
  const headers = mutationHeaders((await act.version?.(place)) ?? etagOf(raw), key);
  const send = await act.prepare(serviceProfile);
  return async () => {
    const answer = await send(headers).then(answered, refused);
    answers.push({ officerId: lead().id, key, at: Date.now(), answer });
  };
}

function answered({ status = 200, body }: Reply): Answered["answer"] {
  const { operation } = body as { operation: { outcome: string; id: string } };
  return { status, outcome: operation.outcome, operationId: operation.id };
}

function refused(error: unknown): Answered["answer"] {
  if (!(error instanceof DeskError)) return { status: 500, code: String(error) };
  return { status: ERRORS[error.code].status, code: error.code, sent: error.facts.sent };
}

const SECOND = 1_000;
/** Enough for every lease and every look of the schedule. */
const LOOKS = [10, 130, 150, 215, 280, 600, 2_450].map((seconds) => seconds * SECOND);

/** Lets the reconciler work through its whole half hour. */
async function letTimePass(from = Date.now()): Promise<void> {
  for (const later of LOOKS) {
    await reconcile(new Date(from + later));
    await checkRaces(new Date(from + later));
  }
}

/**
 * The database rolls the transaction of a lost connection back when it notices the loss. Until then its rows are locked,
 * and every look of the half hour, which passes here in no time, would leave them out.
 */
async function untilRolledBack(): Promise<void> {
  const others = sql`from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
  const open = sql`select count(*)::int as open ${others} and xact_start is not null`;
  await expect.poll(async () => (await getDb().execute<{ open: number }>(open)).rows[0]?.open).toBe(0);
}

/** A lead finds out what the vendor contradicts itself about: until then nobody may repeat it. */
async function settleByHand(): Promise<void> {
  const needy = await getDb().select().from(operations).where(eq(operations.state, "NEEDS_HUMAN"));
  for (const { id } of needy) {
    const body = { outcome: "NOT_APPLIED" as const, comment: { text: "The portal shows no trace of it" } };
    const headers = new Headers({ "idempotency-key": randomUUID() });
    await resolveOperation({ officer: lead(), headers, id, body });
  }
}

async function violations(): Promise<string[]> {
  const record: RunRecord = {
    calls: await road.vendorCalls(),
    ...(await recordsIn(getDb())),
    answered: answers,
    outside: [],
  };
  const { faults } = await verifyStored(getDb());
  const wrong = judge(record).violations.map(({ kind, what }) => `${kind}: ${what}`);
  return [...wrong, ...faults.map(({ sequence, problem }) => `ledger: ${sequence} ${problem}`)];
}

/** Plays a step with its n-th part failing, for n = 1, 2, … In: plays one; says whether there was an n-th. Out: how many. */
async function untilClean(play: (n: number) => Promise<boolean>): Promise<number> {
  for (let n = 1; ; n += 1) {
    const hasFailed = await play(n);
    expect(await violations(), `with the ${n}th failing`).toEqual([]);
    if (!hasFailed) return n - 1;
  }
}

describe("the n-th statement to the database fails", () => {
  const faults: readonly StatementFault[] = full ? STATEMENT_FAULTS : ["refused", "answer-lost"];
  const cases = ACTS.flatMap((act) => faults.map((fault) => [act.name, fault, act] as const));

  it.each(cases)(
    "during %s (%s): no invariant breaks, and the same request can be sent again",
    async (_name, fault, act) => {
      const walked = await untilClean(async (n) => {
        const send = await request(act);
        trap.arm(n, fault);
        await send();
        const hasFailed = trap.disarm();
        await send();
        await untilRolledBack();
        await letTimePass();
        return hasFailed;
      });
      expect(walked).toBeGreaterThan(15);
      expect(answers.at(-1)?.answer).toMatchObject({ status: 200, outcome: "CONFIRMED" });
    },
    300_000,
  );

  it.each(full ? faults : (["answer-lost"] as const))(
    "while the reconciler settles what a reset left open (%s): it is settled all the same, and rightly",
    async (fault) => {
      await untilClean(async (n) => {
        await road.fault(n % 2 ? "reset-after-apply" : "reset-before-apply");
        const send = await request(REASSIGN);
        await send();
        trap.arm(n, fault);
        await letTimePass().catch(() => undefined);
        const hasFailed = trap.disarm();
        await untilRolledBack();
        await letTimePass(Date.now() + 3_000 * SECOND);
        return hasFailed;
      });
    },
    300_000,
  );
});

/** Is a write still on its way to the vendor's records? Half an hour passes here in no time, and must not pass before it has landed. */
const isLanding = async () =>
  (await road.vendorWrites()).some(({ fault, applied }) => fault === "apply-late" && !applied);

describe("the n-th call to the vendor fails", () => {
  const slow = ["hang", "hang-after-apply", "delay", "drip", "reset-on-accept", "429-for-ever"];
  const quick = WRITE_FAULTS.filter(({ fault }) => !slow.includes(fault));
  const few = ["503", "reset-after-apply", "truncated-json", "200-without-apply", "409-refusal", "missing-field"];
  const faults = full ? quick : quick.filter(({ fault }) => few.includes(fault));
  const cases = ACTS.flatMap((act) =>
    faults.map(({ fault, amount }) => [act.name, fault, amount?.[0] ?? 0, act] as const),
  );

  it.each(cases)(
    "during %s (%s): no invariant breaks",
    async (_name, fault, amount, act) => {
      const walked = await untilClean(async (n) => {
        resetTraffic();
        const send = await request(act);
        await road.fault(fault, { method: undefined, skip: n - 1, amount });
        await send();
        const hasFailed = (await road.waitingFaults()) === 0;
        await road.calm();
        resetTraffic();
        await expect.poll(isLanding).toBe(false);
        await letTimePass();
        await settleByHand();
        return hasFailed;
      });
      expect(walked).toBeGreaterThan(2);
      expect(answers.at(-1)?.answer).toMatchObject({ status: 200, outcome: "CONFIRMED" });
    },
    300_000,
  );
});
