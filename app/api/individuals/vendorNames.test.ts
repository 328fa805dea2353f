import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CaseAnswer } from "@/lib/cases/contract";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { executionsPath } from "@/lib/executions/queries";
import { forgetNames } from "@/lib/frankieone/names";
import { closeVendor } from "@/lib/frankieone/transport";
import { STORY } from "@/lib/sandbox/story/handles";
import { Browser } from "@/lib/testing/browser.testing";
import { startRewriting } from "@/lib/testing/rewriting.testing";
import { setUpRoad } from "@/lib/testing/road.testing";
import { call } from "@/lib/testing/route.testing";
import { GET as getCase } from "./[entityId]/serviceprofiles/[serviceName]/route";
import { GET as getExecutions } from "./[entityId]/serviceprofiles/[serviceName]/workflows/[workflowName]/executions/route";
import {
  GET as getExecution,
  PATCH as override,
} from "./[entityId]/serviceprofiles/[serviceName]/workflows/[workflowName]/executions/[workflowExecutionId]/route";

const { entityId, serviceName, workflowName, workflowExecutionId } = STORY.mediaReview;

/** What the vendor calls things today, by what the sandbox calls them. */
let renamed: Record<string, string> = {};
let proxy: Awaited<ReturnType<typeof startRewriting>>;
let cookie: string;

const pairsOf = (write: (name: string) => string): [own: string, old: string][] =>
  Object.entries(renamed).map(([old, own]) => [write(own), write(old)]);
const replaced = (text: string, pairs: [string, string][]) =>
  pairs.reduce((so, [from, to]) => so.replaceAll(from, to), text);

const road = setUpRoad({
  reachVendor: async (url) => {
    proxy = await startRewriting(url, {
      ask: (target) => replaced(target, pairsOf(encodeURIComponent)),
      answer: (body) =>
        replaced(
          body,
          pairsOf(JSON.stringify).map(([own, old]) => [old, own]),
        ),
    });
    return proxy.url;
  },
});
beforeAll(async () => {
  const browser = new Browser();
  await browser.signIn(road.officer("Dev Patel").email, DEMO_PASSWORD);
  cookie = `countersign.session=${browser.sessionCookie ?? ""}`;
});
beforeEach(() => {
  forgetNames();
  proxy.targets.length = 0;
});
afterAll(async () => {
  await closeVendor();
  await proxy.close();
});

const at = (more: Record<string, string> = {}) => ({ cookie, params: { entityId, ...more } });

describe("what the vendor names is read and acted on", () => {
  test.each(["KYC/AML v2.1", "KYC & AML; v2", "Prüfung №1", "本人確認", "a?b#c=d", "(1) Onboarding: 'AU'"])(
    "a run of the workflow %j",
    async (own) => {
      renamed = { [workflowName]: own };
      const path = { serviceName, workflowName: own, workflowExecutionId };
      expect((await call(getExecution, at(path))).status).toBe(200);
      expect((await call(getExecutions, at({ serviceName, workflowName: own }))).status).toBe(200);
      const version = (await call(getCase, at({ serviceName }))).headers.get("etag") ?? "";
      const body = { status: "FAIL", reasonCode: "TRUE_POSITIVE_MATCH", comment: { text: "It is them." } };
      const answer = await call(override, { ...at(path), method: "PATCH", body, headers: { "if-match": version } });
      expect(answer.status).toBe(200);
      expect(proxy.targets.filter((target) => target.includes("/workflows/"))).toContain(
        `/v2/individuals/${entityId}/serviceprofiles/KYC/workflows/${encodeURIComponent(own)}/executions/${workflowExecutionId}?level=meta`,
      );
    },
  );

  test.each(["KYC/2", "KYC v2.1", "Know-Your-Customer: Großkunden"])("a case of the service %j", async (own) => {
    renamed = { [serviceName]: own };
    const answer = await call(getCase, at({ serviceName: own }));
    expect(((await answer.json()) as CaseAnswer).serviceProfile.serviceName).toBe(own);
  });

  test.each(["run/7", "2026.11.28-1", "exec 12"])("a run whose id is %j", async (own) => {
    renamed = { [workflowExecutionId]: own };
    const answer = await call(getExecution, at({ serviceName, workflowName, workflowExecutionId: own }));
    expect(answer.status).toBe(200);
  });

  test("a usual name costs no call more", async () => {
    renamed = {};
    await call(getExecution, at({ serviceName, workflowName, workflowExecutionId }));
    expect(proxy.targets).toHaveLength(1);
  });

  test("an odd name that a list has shown already costs no call more either", async () => {
    renamed = { [workflowName]: "KYC/AML v2.1" };
    await call(getCase, at({ serviceName }));
    await call(getExecution, at({ serviceName, workflowName: "KYC/AML v2.1", workflowExecutionId }));
    expect(proxy.targets).toHaveLength(2);
  });

  test("the browser asks for it in one segment", () => {
    const path = executionsPath({ entityId, serviceName: "KYC/2", workflowName: "KYC/AML v2.1" });
    expect(path).toBe(`/api/individuals/${entityId}/serviceprofiles/KYC%2F2/workflows/KYC%2FAML%20v2.1/executions`);
  });
});

describe("what nobody could name safely is refused, also when the vendor says it", () => {
  test.each(["..", ".", "../../audit", "a/../b", "/", "a//b", "a\\..\\b", "%2e%2e/x", "a\u0000b", "a\nb"])(
    "a workflow called %j",
    async (own) => {
      renamed = { [workflowName]: own };
      const answer = await call(getExecution, at({ serviceName, workflowName: own, workflowExecutionId }));
      expect(answer.status).toBe(400);
      expect(proxy.targets).toEqual([]);
    },
  );
});
