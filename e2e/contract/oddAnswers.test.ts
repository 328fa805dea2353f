import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import fc from "fast-check";
import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { createElement, type ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, test } from "vitest";
import CurrentWorkflowForm from "@/components/cases/forms/CurrentWorkflowForm";
import ReassignForm from "@/components/cases/forms/ReassignForm";
import StateForm from "@/components/cases/forms/StateForm";
import { ExternalReferences } from "@/components/cases/ExternalReferences";
import { IndividualFacts } from "@/components/cases/WholeIndividual";
import { DocumentEntry } from "@/components/documents/DocumentEntry";
import { CaseHeader } from "@/components/cases/CaseHeader";
import OverrideForm from "@/components/executions/forms/OverrideForm";
import { CaseRowView } from "@/components/worklist/CaseRowView";
import { HeaderFacts } from "@/components/cases/HeaderFacts";
import { TimelineRowView } from "@/components/cases/TimelineRowView";
import { RestOfRuns } from "@/components/executions/RestOfRuns";
import { WorkflowRuns } from "@/components/executions/WorkflowRuns";
import CheckBody from "@/components/executions/CheckBody";
import { IssueList } from "@/components/executions/IssueList";
import { OpenCheck } from "@/components/executions/OpenCheck";
import { PassedCheck } from "@/components/executions/PassedCheck";
import { checksOf } from "@/lib/executions/checks";
import { runsOfCase } from "@/lib/executions/focus";
import type { LoadedExecution } from "@/lib/executions/queries";
import { joinTimeline } from "@/lib/cases/timeline";
import { auditAnswer } from "@/lib/frankieone/wire/audit";
import { individualAnswer } from "@/lib/frankieone/wire/individual";
import { documentsAnswer, externalReferencesAnswer } from "@/lib/frankieone/wire/documents";
import { workflowResultAnswer } from "@/lib/frankieone/wire/execution";
import { searchAnswer } from "@/lib/frankieone/wire/search";
import { type ServiceProfile, serviceProfileAnswer } from "@/lib/frankieone/wire/serviceProfile";
import { isBlank } from "@/lib/frankieone/wire/blank";
import { workflowsAnswer } from "@/lib/frankieone/wire/workflows";
import { nameOfEntity } from "@/lib/profiles/entityName";
import { issuesOfCase } from "@/lib/profiles/issues";
import { ownersOf } from "@/lib/profiles/owners";
import { waitOf } from "@/lib/profiles/waiting";
import { hrefOfRow } from "@/lib/worklist/queries";
import { dedupe, rowOf } from "@/lib/worklist/rows";
import { isVendorOpenApiHere } from "./documents";
import { oddAnswers } from "./oddAnswers";

const title = isVendorOpenApiHere
  ? "any answer the vendor's OpenAPI allows"
  : "any answer the vendor's OpenAPI allows (skipped: ../shared/frankieone is not beside this checkout)";

/** ODD_RUNS asks for more answers, TEST_SEED for others. */
const OPTIONS = { numRuns: Number(process.env.ODD_RUNS ?? 60) };

const ENTITY = "/v2/individuals/3cf9994f-d26d-ff7c-45a5-0710a783f69c";
const EXECUTION = `${ENTITY}/serviceprofiles/KYC/workflows/W/executions/01JZHEX5FQA4DJB0MMJFZR26JS`;
const params = { entityId: "3cf9994f-d26d-ff7c-45a5-0710a783f69c", serviceName: "KYC" };

const nothing = () => undefined;

/** Nothing of it may be lost on the way to a browser: no half characters, no controls but line feed and tab. */
function expectCarried(parsed: unknown): void {
  expect(JSON.stringify(parsed ?? null)).not.toMatch(/\\ud[89a-f]|\\u00[01]|\\b|\\f|\\r/);
}

/** Nobody goes anywhere while a page is drawn. */
const ROUTER = {
  push: nothing,
  replace: nothing,
  refresh: nothing,
  back: nothing,
  forward: nothing,
  prefetch: nothing,
  bfcacheId: "",
};

function draw(part: ReactElement): string {
  const queries = createElement(QueryClientProvider, { client: new QueryClient() }, part);
  const html = renderToString(createElement(AppRouterContext, { value: ROUTER }, queries));
  const links = [...html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)];
  for (const [link, href = "", content = ""] of links) {
    expect(href, link).toMatch(/^(#.|\/.|https?:)/);
    expect(isBlank(content.replace(/<[^>]*>/g, "")), link).toBe(false);
  }
  // A word of ten thousand letters is bounded wherever it stands: no column can be as wide.
  expect(html.replace(/<[^>]*>/g, " ")).not.toMatch(/\S{4100}/);
  expect(html).not.toMatch(/\bNaN\b|\[object Object\]|>undefined<|Infinity/);
  return html;
}

const officer = { id: "", email: "ana@desk.example", name: "Ana Silva", role: "lead" } as const;
/** Every form of a case, and of the first of its runs, opened on it. */
function drawForms(serviceProfile: ServiceProfile): void {
  const loaded = { serviceProfile, etag: '"v"', loadedAt: "2026-03-10T10:12:38.261Z" };
  const common = { params, loaded, officer, onClose: nothing };
  for (const form of [ReassignForm, StateForm, CurrentWorkflowForm]) draw(createElement(form, common));
  const { workflowName = "W", workflowExecutionId = "E" } = serviceProfile.workflowSummaries[0] ?? {};
  draw(createElement(OverrideForm, { ...common, params: { ...params, workflowName, workflowExecutionId } }));
}

const drawn = (profile: ServiceProfile) => {
  const { samePerson } = ownersOf(profile);
  draw(createElement(HeaderFacts, { profile, samePerson, changed: new Set<never>() }));
  const freshness = { loadedAt: "2026-03-10T10:12:38.261Z", refreshing: false, onRefresh: nothing };
  const header = draw(
    createElement(CaseHeader, { profile, samePerson, here: params, changed: new Set<never>(), ...freshness }),
  );
  expect(isBlank((/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(header)?.[1] ?? "").replace(/<[^>]*>/g, ""))).toBe(false);
  drawForms(profile);
  draw(createElement(IssueList, { issues: issuesOfCase(profile).open }));
  draw(createElement(WorkflowRuns, { profile, params, query: {} }));
  const rest = { ...runsOfCase(profile), subscriptions: profile.subscriptions, params, query: {} };
  draw(createElement(RestOfRuns, rest));
};

/** Every check of an execution, as an open one with all its evidence, and as a line. */
function drawChecks(execution: LoadedExecution): void {
  const { open, passed } = checksOf(execution, execution);
  const common = { summary: execution, execution, entityId: params.entityId, subscriptions: [] };
  for (const check of [...open, ...passed]) {
    draw(createElement(OpenCheck, { ...common, check, isLoading: false }));
    draw(createElement(CheckBody, { ...common, check }));
    draw(createElement(PassedCheck, { ...common, check }));
  }
}

describe.skipIf(!isVendorOpenApiHere)(title, () => {
  const check = <Value>(answers: () => fc.Arbitrary<Value>, holds: (answer: Value) => void) =>
    fc.assert(fc.property(answers(), holds), OPTIONS);

  test("of a search becomes rows that have a name and lead somewhere", async () => {
    const answers = oddAnswers("POST", "/v2/search/serviceprofiles");
    const property = fc.asyncProperty(answers, async (answer) => {
      const { matches } = await searchAnswer.parseAsync(answer);
      expectCarried(matches);
      for (const row of dedupe(matches.flatMap((match) => rowOf(match) ?? []))) {
        expect(isBlank(nameOfEntity(row))).toBe(false);
        expect(hrefOfRow(row)).toMatch(/^\/cases\/[^/]+\/[^/]+$/);
        const drawnRow = createElement(CaseRowView, {
          row,
          sort: "updated",
          selected: false,
          current: false,
          reachable: true,
        });
        draw(createElement("table", {}, createElement("tbody", {}, drawnRow)));
      }
    });
    await fc.assert(property, OPTIONS);
  });

  test("of a profile is drawn by the server", () => {
    check(
      () => oddAnswers("GET", `${ENTITY}/serviceprofiles/KYC`),
      (answer) => {
        const parsed = serviceProfileAnswer.safeParse(answer);
        expectCarried(parsed.data);
        if (parsed.success) drawn(parsed.data.serviceProfile);
      },
    );
  });

  test("in use, with a run for review among whatever else there is, waits for a person", () => {
    const times = fc.constantFrom<unknown>(
      undefined,
      null,
      "",
      "  ",
      "0001-01-01T00:00:00Z",
      "2026-03-10T10:12:38+11:00",
      0,
    );
    const fields = fc.record({ statusOverrideAt: times, endedAt: times, startedAt: times, statusOverrideBy: times });
    check(
      () => fc.tuple(oddAnswers("GET", `${ENTITY}/serviceprofiles/KYC`), fields),
      ([answer, given]) => {
        const { serviceProfile } = answer as { serviceProfile?: { workflowSummaries?: unknown } };
        const others = Array.isArray(serviceProfile?.workflowSummaries)
          ? (serviceProfile.workflowSummaries as unknown[])
          : [];
        const review = {
          ...given,
          workflowName: "The one in question",
          workflowExecutionState: "COMPLETED",
          status: "REVIEW",
        };
        const profile = { ...serviceProfile, state: "ACTIVE", workflowSummaries: [...others, review] };
        expect(waitOf(serviceProfileAnswer.parse({ serviceProfile: profile }).serviceProfile)).toBeDefined();
      },
    );
  });

  test("of an execution is drawn with all its steps and results", () => {
    check(
      () => oddAnswers("GET", EXECUTION),
      (answer) => {
        const parsed = workflowResultAnswer.safeParse(answer);
        expectCarried(parsed.data);
        if (!parsed.success) return;
        drawChecks({ ...parsed.data.workflowResult, individual: parsed.data.individual });
      },
    );
  });

  test("of the audit becomes a timeline", () => {
    check(
      () => oddAnswers("GET", "/v2/audit"),
      (answer) => {
        const { events } = auditAnswer.parse(answer);
        expectCarried(events);
        for (const row of joinTimeline(events, [], new Map())) draw(createElement(TimelineRowView, { row }));
      },
    );
  });

  test("of a person and of workflows is read", () => {
    check(
      () => fc.tuple(oddAnswers("GET", ENTITY), oddAnswers("GET", "/v2/workflows")),
      ([person, workflows]) => {
        const { individual, serviceProfiles } = individualAnswer.parse(person);
        expectCarried([individual, serviceProfiles, workflowsAnswer.parse(workflows)]);
        if (individual) draw(createElement(IndividualFacts, { individual }));
      },
    );
  });

  test("of documents and external references is drawn, and no address of a file comes through", () => {
    check(
      () => fc.tuple(oddAnswers("GET", `${ENTITY}/documents`), oddAnswers("GET", `${ENTITY}/externalreferences`)),
      ([listed, references]) => {
        const documents = documentsAnswer.safeParse(listed).data ?? [];
        const known = externalReferencesAnswer.safeParse(references).data?.externalReferences ?? [];
        expectCarried([documents, known]);
        expect(JSON.stringify(documents)).not.toMatch(/"(data|location|uri)":/);
        for (const document of documents)
          draw(createElement(DocumentEntry, { document, params, sources: {}, now: Date.now() }));
        draw(createElement(ExternalReferences, { params, known }));
      },
    );
  });
});
