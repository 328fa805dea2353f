import { eq } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { getDb } from "@/lib/db/client";
import { operations } from "@/lib/db/schema";
import { STORY } from "@/lib/sandbox/story/handles";
import type { Operation } from "./contract";
import * as store from "./operations";
import { reconcile } from "./reconcile";
import { change, setUpRoad } from "@/lib/testing/road.testing";

/** Steps in between the reconciler's reading of an operation and what it makes of it. */
const between = vi.hoisted(() => ({ step: undefined as (() => Promise<unknown>) | undefined }));
vi.mock(import("./operations"), async (original) => {
  const real = await original();
  const transition: typeof real.transition = async (...moved) => {
    const { step } = between;
    between.step = undefined;
    await step?.();
    return real.transition(...moved);
  };
  return { ...real, transition };
});

const road = setUpRoad();

it("regression: an operation that goes out just as the reconciler gives it up for unsent is never called so", async () => {
  await road.fault("reset-after-apply");
  const reply = await change(road.officer("Ana Silva"), STORY.sanctionsReview, {
    serviceProfile: { assignee: "Ana Silva" },
  });
  const { id } = (reply.body as { operation: Operation }).operation;
  const past = { state: "INTENT" as const, nextLookAt: null, leaseUntil: new Date(Date.now() - 1) };
  await getDb().update(operations).set(past).where(eq(operations.id, id));
  between.step = () => store.transition(id, { role: "system" }, { state: "SENT" });
  await reconcile();
  expect((await store.findOperation(id))?.state).toBe("SENT");
});
