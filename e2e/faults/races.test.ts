import { desc } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import { ledgerRows, operations } from "@/lib/db/schema";
import { overrideExecution } from "@/lib/executions/service";
import { STORY } from "@/lib/sandbox/story/handles";
import type { Operation } from "@/lib/writes/contract";
import { checkRaces } from "@/lib/writes/raceCheck";
import { reconcile } from "@/lib/writes/reconcile";
import { change, mutationHeaders, outcomes, setUpRoad, versionOf } from "@/lib/testing/road.testing";
import { getOperation } from "@/lib/writes/service";

const road = setUpRoad();
const target = { entityId: STORY.sanctionsReview.entityId, serviceName: STORY.sanctionsReview.serviceName };
const PAIRS = 100;
/** A lead moves work from hand to hand, and must say why. */
const handTo = (assignee: string) => ({ serviceProfile: { assignee }, comment: { text: "Shift plan" } });
const soon = () => new Date(Date.now() + 60_000);

const operationOf = (reply: { body: unknown }) => (reply.body as { operation: Operation }).operation;
const asFound = ({ id }: Operation) => getOperation(road.officer("Chloe Martin"), id);

// What an earlier test left to be asked, the vendor of this test knows nothing of.
beforeEach(() => getDb().update(operations).set({ raceCheckAt: null }));

/** Somebody at the vendor's portal writes at the very moment our PATCH arrives: after our read, before our change. */
function slipIn(changes: object): void {
  road.whenVendorIsCalled(
    async ({ method }) => void (method === "PATCH" && (await road.outsideWrite(target, changes))),
  );
}

describe("two officers on one profile", () => {
  it(`never overwrite each other unseen, in ${PAIRS} pairs: the second is shown the change and sends nothing`, async () => {
    const [chloe, dev] = [road.officer("Chloe Martin"), road.officer("Dev Patel")];
    const ended = { confirmed: 0, refused: 0 };
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const version = await versionOf(chloe, target);
      const [assignee = "", other = ""] = pair % 2 ? ["Ana Silva", "Ben Okafor"] : ["Dev Patel", "Chloe Martin"];
      const both = await Promise.allSettled([
        change(chloe, target, handTo(assignee), { version }),
        change(dev, target, handTo(other), { version }),
      ]);
      for (const one of both) {
        if (one.status === "fulfilled") ended.confirmed += Number(operationOf(one.value).outcome === "CONFIRMED");
        else ended.refused += Number(one.reason.code === "PRECONDITION_FAILED" && one.reason.facts.sent === "no");
      }
    }
    expect(ended).toEqual({ confirmed: PAIRS, refused: PAIRS });
    expect((await road.vendorWrites()).filter(({ applied }) => applied)).toHaveLength(PAIRS);
  });
});

describe("a write of somebody else between our read and our write", () => {
  it("to another field is told at once, from the read-back", async () => {
    slipIn({ reviewer: "M. Torres" });
    const reply = await change(road.officer("Ana Silva"), target, { serviceProfile: { assignee: "Ana Silva" } });
    expect(operationOf(reply)).toMatchObject({ outcome: "CONFIRMED", race: { fields: ["reviewer"], others: [] } });
  });

  it("to the same field, which nobody can see any more, is found in the vendor's audit and put on record", async () => {
    slipIn({ assignee: "M. Torres" });
    const operation = operationOf(
      await change(road.officer("Ana Silva"), target, { serviceProfile: { assignee: "Ana Silva" } }),
    );
    expect(operation.race).toBeUndefined();
    await checkRaces(soon());
    const { race } = await asFound(operation);
    expect(race?.others).toMatchObject([{ by: "portal.user@frankieone.example" }]);
    expect((await outcomes()).at(-1)).toBe("RACED");
    const [row] = await getDb().select().from(ledgerRows).orderBy(desc(ledgerRows.sequence)).limit(1);
    expect(row).toMatchObject({ operationId: operation.id, actorRole: "system" });
  });

  it("is found beside an override as well", async () => {
    const run = STORY.idvSuspected;
    const ofRun = { entityId: run.entityId, serviceName: run.serviceName };
    road.whenVendorIsCalled(async ({ method }) => {
      if (method === "PATCH") await road.outsideWrite(ofRun, { assignee: "M. Torres" });
    });
    const ana = road.officer("Ana Silva");
    const reply = await overrideExecution({
      officer: ana,
      headers: mutationHeaders(await versionOf(ana, ofRun)),
      params: { ...ofRun, workflowName: run.workflowName, workflowExecutionId: run.workflowExecutionId },
      body: { status: "PASS", reasonCode: "FALSE_POSITIVE_MATCH", comment: { text: "Another person" } },
    });
    expect(operationOf(reply).race?.fields).toEqual(["assignee"]);
    await checkRaces(soon());
    expect((await asFound(operationOf(reply))).race?.others).toHaveLength(1);
  });

  it(`is marked in ${PAIRS} of ${PAIRS} interleavings, and not once where there was none`, async () => {
    const chloe = road.officer("Chloe Martin");
    const marked = { raced: 0, alone: 0 };
    for (let turn = 0; turn < PAIRS; turn += 1) {
      // Without an outside writer every second time, in another field or in our own every other.
      const raced = turn % 2 === 0;
      if (raced) slipIn(turn % 4 ? { assignee: `Outsider ${turn}` } : { reviewer: `Outsider ${turn}` });
      else road.whenVendorIsCalled(() => undefined);
      for (const assignee of [`Ana Silva`, `Ben Okafor`]) {
        const operation = operationOf(await change(chloe, target, handTo(assignee)));
        await checkRaces(soon());
        if ((await asFound(operation)).race) marked[raced ? "raced" : "alone"] += 1;
      }
    }
    expect(marked).toEqual({ raced: PAIRS, alone: 0 });
  });

  it("is asked about once, behind everybody else's calls, and not again", async () => {
    await change(road.officer("Ana Silva"), target, { serviceProfile: { assignee: "Ana Silva" } });
    const before = (await road.vendorCalls()).length;
    expect(await checkRaces(new Date(Date.now() + 1_000))).toBe(0);
    expect(await checkRaces(soon())).toBe(1);
    expect(await checkRaces(new Date(Date.now() + 86_400_000))).toBe(0);
    const asked = (await road.vendorCalls()).slice(before);
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual(["GET /v2/audit"]);
  });
});

/**
 * Lets reconciler and questions about others come to their end: what somebody overwrote before our read-back is open until the
 * reconciler has found it in the vendor's audit, and only what was applied is asked about.
 */
async function lookIntoAll(): Promise<void> {
  // Each step is longer than the longest pause between two looks.
  for (let hours = 1, looked = 1; looked > 0; hours += 1) {
    const then = new Date(Date.now() + hours * 3_600_000);
    looked = (await reconcile(then)) + (await checkRaces(then));
  }
}

describe("a steady outside writer", () => {
  it("leaves no interleaving unmarked: the vendor's own log tells which there were", async () => {
    const chloe = road.officer("Chloe Martin");
    const outside = new Set<number>();
    let writing = true;
    const writer = (async () => {
      for (let turn = 0; writing; turn += 1) {
        const changes = turn % 2 ? { reviewer: `Outsider ${turn}` } : { assignee: `Outsider ${turn}` };
        outside.add(((await road.outsideWrite(target, changes)) as { version: number }).version);
        await new Promise((resume) => setTimeout(resume, 100 + (turn % 5) * 40));
      }
    })();
    // The vendor takes its time between our read and our write, so that there is something to race with.
    road.whenVendorIsCalled(({ method }) =>
      method === "PATCH" ? new Promise((resume) => setTimeout(resume, 120)) : undefined,
    );
    const sent: Operation[] = [];
    for (let turn = 0; turn < 60; turn += 1) {
      const reply = await change(chloe, target, handTo(turn % 2 ? "Ana Silva" : "Ben Okafor")).catch(() => undefined);
      if (reply) sent.push(operationOf(reply));
      // What the outside writer has overtaken is found out first: until then nobody may repeat it.
      await reconcile(soon());
    }
    writing = false;
    await writer;
    await lookIntoAll();
    const verdicts = await Promise.all(
      sent.map(async (operation) => ({
        slipped: await slippedIn(operation, outside),
        race: (await asFound(operation)).race,
      })),
    );
    const raced = verdicts.filter(({ slipped }) => slipped);
    expect(raced.length).toBeGreaterThan(10);
    expect(raced.filter(({ race }) => !race)).toEqual([]);
  });

  /** Did the vendor see an outside write after the state our read showed, and before the state our write made? */
  async function slippedIn({ id }: Operation, outside: ReadonlySet<number>): Promise<boolean> {
    const calls = await road.vendorCalls();
    const at = calls.findIndex(({ body }) => body.includes(id));
    const seen = calls.slice(0, at).findLast(({ method, version }) => method === "GET" && version !== undefined);
    const made = calls[at]?.version ?? 0;
    return Array.from(outside).some((version) => version > (seen?.version ?? 0) && version < made);
  }
});
