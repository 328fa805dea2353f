import { expect, test } from "vitest";
import { POST as reject } from "@/app/api/approvals/[id]/rejection/route";
import { type Name, params, SEEN, setUpApprovals } from "@/lib/testing/approvals.testing";
import { call } from "@/lib/testing/route.testing";
import type { NextAnswer } from "@/lib/worklist/contract";
import { placeKey } from "@/lib/worklist/nextRules";
import { requestOf } from "@/lib/worklist/viewRequest";
import { plainView, type ViewId } from "@/lib/worklist/views";
import { POST } from "./next/route";

const { road, as, proposed, post } = setUpApprovals();

async function next(name: Name, id: ViewId, passed: string[] = []): Promise<NextAnswer> {
  const { request } = requestOf(plainView(id), road.officer(name));
  const response = await call(POST, { method: "POST", cookie: await as(name), body: { request, passed } });
  expect(response.status).toBe(200);
  return (await response.json()) as NextAnswer;
}

/** Every case one is handed in a view, and the answer that ends it. */
async function walk(name: Name, id: ViewId) {
  const seen: string[] = [];
  for (;;) {
    const answer = await next(name, id, seen);
    if (!answer.next) return { seen, end: answer };
    seen.push(placeKey(answer.next.row));
  }
}

test("a case that waits for a second person is handed to nobody, is told, and comes again once that is settled", async () => {
  const place = placeKey(params);
  expect((await walk("Ana Silva", "mine")).seen).toContain(place);
  const proposal = await proposed("Ana Silva");
  for (const [name, view] of [
    ["Ana Silva", "mine"],
    ["Ana Silva", "attention"],
    ["Chloe Martin", "review"],
  ] as const) {
    const { seen, end } = await walk(name, view);
    expect(seen).not.toContain(place);
    expect(end).toMatchObject({ proposed: 1, passed: seen.length });
  }
  expect((await post(reject, "Chloe Martin", proposal, SEEN)).status).toBe(200);
  expect((await walk("Ana Silva", "mine")).seen).toContain(place);
});

test("one's own skipped cases keep nobody from those that nobody has", async () => {
  const { seen } = await walk("Ana Silva", "mine");
  expect(seen.length).toBeGreaterThan(1);
  const response = await call(POST, { method: "POST", cookie: await as("Ana Silva"), body: { passed: seen } });
  expect((await response.json()) as NextAnswer).toMatchObject({ next: { way: "claim" } });
});
