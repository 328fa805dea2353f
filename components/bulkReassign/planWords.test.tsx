import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import type { Plan } from "@/lib/bulkReassign/contract";
import { ConfirmPlan } from "./ConfirmPlan";
import { PlanActs } from "./PlanActs";
import { RowFilter } from "./RowFilter";

vi.mock("next/navigation", () => ({ useRouter: () => ({}) }));

const PLAN: Plan = {
  ...{ id: "0190a1b2-0000-7000-8000-000000000001", kind: "undo", title: "Undo", role: "assignee", state: "sealed" },
  ...{ expired: false, digest: "d", madeBy: "Eva", madeAt: "2026-11-27T00:00:00Z", expiresAt: "2026-11-28T00:00:00Z" },
  ...{
    counts: { "not-allowed": 33, "will-change": 14 },
    progress: { done: 0, total: 14, results: {} } as Plan["progress"],
  },
};

const drawn = (node: ReactNode) =>
  renderToStaticMarkup(<QueryClientProvider client={new QueryClient()}>{node}</QueryClientProvider>)
    .replace(/<[^>]*>/gu, " ")
    .replace(/\s+/gu, " ");

test.each([
  ["assignee", "33 cases had no assignee before. FrankieOne cannot clear an assignee"],
  ["reviewer", "33 cases had no reviewer before. FrankieOne cannot clear a reviewer"],
] as const)("the way back warns before it is confirmed which cases stay, by %s", (role, words) =>
  expect(drawn(<ConfirmPlan plan={{ ...PLAN, role }} />)).toContain(words),
);

test("a plan that is no way back, or leaves nothing behind, warns of nothing", () => {
  expect(drawn(<ConfirmPlan plan={{ ...PLAN, kind: "move" }} />)).not.toContain("cannot clear");
  expect(drawn(<ConfirmPlan plan={{ ...PLAN, counts: { "will-change": 14 } }} />)).not.toContain("cannot clear");
});

test.each([
  [{ confirmed: 5 }, []],
  [{ confirmed: 5, failed: 1 }, ["Retry failed cases"]],
  [{ confirmed: 5, left: 2 }, ["Retry remaining cases"]],
  [{ left: 2, "not-applied": 1 }, ["Retry failed and remaining cases"]],
  [{ superseded: 3, refused: 0 }, []],
])("a plan that ended with %j offers to repeat %j", (results, offered) => {
  const plan = {
    ...PLAN,
    state: "finished",
    confirmedAt: PLAN.madeAt,
    progress: { ...PLAN.progress, results },
  } as Plan;
  const words = drawn(<PlanActs plan={plan} mayPlan />);
  expect(words.match(/Retry [a-z ]+cases/gu) ?? []).toEqual(offered);
});

const CANCELLED = { ...PLAN, kind: "move", state: "cancelled", progress: { results: { left: 14 } } } as Plan;

test("a plan that was cancelled before it was confirmed is not tried again, but planned again", () => {
  expect(drawn(<PlanActs plan={CANCELLED} mayPlan />)).toMatch(/Plan these cases again/u);
  expect(drawn(<PlanActs plan={CANCELLED} mayPlan />)).not.toMatch(/Retry/u);
});

test("a plan that has ended says what became of its cases, confirmed or not; before, there is nothing to say", () => {
  const filtered = (plan: Plan) => drawn(<RowFilter plan={plan} chosen={{}} onChoose={() => {}} />);
  expect(filtered(CANCELLED)).toMatch(/Not processed 14/u);
  expect(filtered(PLAN)).not.toMatch(/Not processed|Queued/u);
});
