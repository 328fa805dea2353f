// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ActingProvider } from "@/components/writes/acting";
import { serviceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { Officer } from "@/lib/domain/officer";
import FollowedRuns from "./FollowedRuns";
import RunState from "./RunState";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const MINUTE = 60_000;
const LOADED_AT = Date.UTC(2026, 10, 20, 12);
const params = { entityId: "e", serviceName: "KYC" };
const officer = { id: "o", email: "ana@desk.example", name: "Ana", role: "analyst" } as Officer;

const profileOf = (minutes: number) =>
  serviceProfile.parse({
    workflowSummaries: [
      {
        ...{ workflowExecutionId: "01RUN", workflowName: "AUS-Basic", workflowExecutionState: "IN_PROGRESS" },
        startedAt: new Date(LOADED_AT - minutes * MINUTE).toISOString(),
      },
    ],
  });

const loadedOf = (minutes: number) => ({
  ...{ serviceProfile: profileOf(minutes), etag: `"${minutes}"`, loadedAt: new Date(LOADED_AT).toISOString() },
});

const textOf = (children: ReactNode) =>
  renderToString(<QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>).replace(
    /<[^>]*>/g,
    "",
  );

const followed = (minutes: number) =>
  textOf(<FollowedRuns {...{ params, loaded: loadedOf(minutes), officerId: officer.id }} />);

describe("a run that is going", () => {
  it("is running, and where it is still running after an hour that is told as a fact, not as a failure", () => {
    expect(followed(59)).toMatch(/^RunningAUS-Basic, since/);
    expect(followed(60)).toMatch(/^Still running at FrankieOneAUS-Basic, since/);
    for (const minutes of [59, 60]) expect(followed(minutes)).toContain("You can go on working");
  });

  it("is told once on its case's page, and by the run itself where no line tells it", () => {
    const [summary] = profileOf(5).workflowSummaries;
    if (!summary) throw new Error("there is no run");
    const state = <RunState summary={summary} />;
    expect(textOf(state)).toContain("The run has not finished yet");
    const onCase = textOf(<ActingProvider {...{ params, loaded: loadedOf(5), officer }}>{state}</ActingProvider>);
    expect(onCase).toBe("What its steps have found so far is below.");
  });
});

// Regression: nothing was said about a run that began and ended between two reads of its case.
it("tells how a run ended that the page never saw going, and of none that had ended before", async () => {
  const ended = (id: string, status: string) => ({
    ...{ workflowExecutionId: id, workflowName: `Flow of ${id}`, workflowExecutionState: "COMPLETED", status },
    startedAt: new Date(LOADED_AT).toISOString(),
  });
  const caseOf = (...workflowSummaries: object[]) => ({
    ...loadedOf(0),
    serviceProfile: serviceProfile.parse({ workflowSummaries }),
  });
  const place = document.createElement("div");
  const root = createRoot(place);
  const show = (loaded: ReturnType<typeof loadedOf>) =>
    act(async () =>
      root.render(
        <QueryClientProvider client={new QueryClient()}>
          <FollowedRuns {...{ params, loaded, officerId: officer.id }} />
        </QueryClientProvider>,
      ),
    );
  await show(caseOf(ended("01BEFORE", "REVIEW")));
  expect(place.textContent).toBe("");
  await show(caseOf(ended("01SINCE", "PASS"), ended("01BEFORE", "REVIEW")));
  expect(place.textContent).toBe("The run has ended: PassFlow of 01SINCE. Show this run");
});
