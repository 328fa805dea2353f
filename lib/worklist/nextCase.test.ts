import { beforeAll, describe, expect, test } from "vitest";
import { POST as next } from "@/app/api/worklist/next/route";
import type { Problem } from "@/lib/http/problem";
import { call, signedIn } from "@/lib/testing/route.testing";
import { STORY } from "@/lib/sandbox/story/handles";
import { setUpRoad } from "@/lib/testing/road.testing";
import type { NextAnswer } from "./contract";
import { placeKey } from "./nextRules";
import { requestOf } from "./viewRequest";
import { plainView, type ViewId } from "./views";

const NEW = { name: "Nia Newcomer", email: "nia@desk.example", role: "analyst" } as const;

const desk = setUpRoad();
let cookie: string;
let auditor: string;
beforeAll(async () => {
  cookie = await signedIn(NEW);
  auditor = await signedIn({ email: "rita@desk.example", name: "Rita Case", role: "auditor" });
});

const ask = (body: unknown, who = cookie) => call(next, { method: "POST", cookie: who, body });
const answerOf = async (body: unknown) => (await (await ask(body)).json()) as NextAnswer;
const viewOf = (id: ViewId) => ({ request: requestOf(plainView(id), NEW).request });
const searches = async () => (await desk.vendorCalls()).filter(({ path }) => path.includes("/search/"));
const theirs = { entityId: STORY.pepReview.entityId, serviceName: STORY.pepReview.serviceName };

describe("the next case", () => {
  test("is one that waits and that nobody has, found with one search, and claimed by nobody yet", async () => {
    const { next: found } = await answerOf(viewOf("unassigned"));
    expect(found).toMatchObject({ way: "claim", row: { waitingSince: expect.any(String) as string } });
    expect(found?.row.assignee).toBeUndefined();
    expect(await searches()).toHaveLength(1);
    expect(await desk.vendorWrites()).toEqual([]);
  });

  test("is another once the first has been gone past, and then the answer says how many were", async () => {
    const seen: string[] = [];
    for (let found = await answerOf({}); found.next; found = await answerOf({ passed: seen })) {
      const place = placeKey(found.next.row);
      expect(seen).not.toContain(place);
      seen.push(place);
    }
    expect(seen.length).toBeGreaterThan(2);
    const end = await answerOf({ passed: seen });
    expect(end).toMatchObject({ passed: seen.length, extent: { complete: true } });
  });

  test("is one's own before one that nobody has, unless the view is of unassigned ones", async () => {
    await desk.outsideWrite(theirs, { assignee: NEW.name });
    expect((await answerOf({})).next).toMatchObject({ way: "open", row: theirs });
    expect((await answerOf(viewOf("mine"))).next).toMatchObject({ way: "open", row: theirs });
    expect((await answerOf(viewOf("unassigned"))).next?.way).toBe("claim");
  });

  test("is none in a view that holds nothing for the officer", async () => {
    expect(await answerOf(viewOf("mine"))).toMatchObject({ passed: 0, extent: { complete: true } });
  });

  test("is refused to an auditor before the vendor is asked", async () => {
    const answer = await ask({}, auditor);
    expect(answer.status).toBe(403);
    expect(((await answer.json()) as Problem).detail).toBe("Auditors have read-only access.");
    expect(await searches()).toEqual([]);
  });

  test("is not looked for by a request that nobody understands", async () => {
    expect((await ask({ passed: "all" })).status).toBe(400);
    expect((await ask({ request: { filters: { workflowExecutionScope: "ANY" } } })).status).toBe(400);
    expect(await searches()).toEqual([]);
  });
});
