import { setMonitoring } from "@/lib/cases/monitoring";
import { setRiskLevel } from "@/lib/cases/risk";
import { updateCase } from "@/lib/cases/service";
import type { Officer } from "@/lib/domain/officer";
import { runWorkflow } from "@/lib/executions/runService";
import { overrideExecution } from "@/lib/executions/service";
import { searchIndividuals } from "@/lib/frankieone/client";
import type { ManualStatus } from "@/lib/frankieone/wire/decisions";
import type { WorkflowStatus } from "@/lib/frankieone/wire/enums";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { readHits } from "@/lib/hits/read";
import { decideHits } from "@/lib/hits/service";
import type { Reply } from "@/lib/http/reply";
import { reasonAgainstRun, workflowToRun } from "@/lib/profiles/runs";
import { settableLevel } from "@/lib/profiles/settableRisk";
import { latestSummary } from "@/lib/profiles/summaries";
import { uuid } from "@/lib/sandbox/identifiers";
import { STORY } from "@/lib/sandbox/story/handles";
import type { setUpRoad } from "@/lib/testing/road.testing";
import { NOT_WATCHED } from "./crash/reviewActs";

interface Target {
  entityId: string;
  serviceName: string;
}

type Sender = (headers: Headers) => Promise<Reply>;

/** An act that can be done again and again. */
export interface Act {
  name: string;
  target: () => Target | Promise<Target>;
  /** Makes ready a change that makes sense from the profile as it is. Out: sends it. */
  prepare: (profile: ServiceProfile) => Sender | Promise<Sender>;
  /** The version it is sent against, where that is not the case's. */
  version?: (target: Target) => Promise<string>;
}

const target: Target = { entityId: STORY.pepReview.entityId, serviceName: STORY.pepReview.serviceName };
const comment = { text: "Under fire" };
const HIT = uuid(`${STORY.pepReview.workflowExecutionId}/AML/result/0`);

const other = <Value>(present: Value | undefined, one: Value, two: Value) => (present === one ? two : one);

/** Every act of the road that one person does alone, a reassignment first. In: the road, and who acts. */
export function nthActs(road: ReturnType<typeof setUpRoad>, lead: () => Officer): Act[] {
  const reassign: Act = {
    name: "a reassignment",
    target: () => target,
    prepare: ({ assignee }) => {
      const body = { serviceProfile: { assignee: other(assignee, "Ana Silva", "Ben Okafor") }, comment };
      return (headers) => updateCase({ officer: lead(), headers, params: target, body });
    },
  };

  /** The individuals in review or passed whose latest run nobody has overridden, by their last change. */
  async function untouched(sort: "asc" | "desc", status: WorkflowStatus[]): Promise<ServiceProfile[]> {
    const workflowExecutionStatuses = [{ overrideType: "EXCLUDE_OVERRIDDEN" as const, status }];
    const filters = { states: ["ACTIVE" as const], workflowExecutionScope: "LAST" as const, workflowExecutionStatuses };
    const paging = { page: 1, limit: 100, sort, sortFields: "updatedAt" } as const;
    const { matches } = await searchIndividuals({ username: lead().email, fresh: true }, { filters }, paging);
    return matches.flatMap(({ serviceProfile }) =>
      serviceProfile?.entityType === "INDIVIDUAL" ? [serviceProfile] : [],
    );
  }
  const placeOf = ({ entityId = "", serviceName = "" }: Partial<ServiceProfile> = {}) => ({ entityId, serviceName });

  const override: Act = {
    name: "an override",
    // A second override of one run waits for a second person.
    target: async () => placeOf((await untouched("desc", ["REVIEW", "PASS"]))[0]),
    prepare: ({ entityId = "", serviceName = "", ...profile }) => {
      const { workflowName = "", workflowExecutionId = "" } = latestSummary(profile) ?? {};
      const params = { entityId, serviceName, workflowName, workflowExecutionId };
      const body = { status: "FAIL" as const, reasonCode: "OTHER" as const, comment };
      return (headers) => overrideExecution({ officer: lead(), headers, params, body });
    },
  };

  /** The only hit of a case that one person alone may decide. */
  const decide: Act = {
    name: "a decision on a hit",
    target: () => target,
    version: async (place) => (await readHits(lead(), place, { processResults: [HIT] })).etag,
    prepare: async () => {
      const { processResults } = await readHits(lead(), target, { processResults: [HIT] });
      const present = processResults[0]?.manualStatus;
      const manualStatus = other<ManualStatus | string>(present, "FALSE_POSITIVE", "UNKNOWN") as ManualStatus;
      const body = { processResults: [HIT], manualStatus, reasonCode: "OTHER", comment };
      return (headers) => decideHits({ officer: lead(), headers, params: { ...target, resultKind: "aml" }, body });
    },
  };

  const setRisk: Act = {
    name: "a risk level",
    target: () => placeOf(STORY.passedAustin),
    prepare: (profile) => {
      const body = { riskLevel: other(settableLevel(profile), "LOW", "MEDIUM") as "LOW" | "MEDIUM", comment };
      return (headers) => setRiskLevel({ officer: lead(), headers, params: placeOf(profile), body });
    },
  };

  /** Switched off by somebody else each time, since that takes two people here. */
  const watch: Act = {
    name: "a switch of monitoring",
    target: async () => {
      await road.outsideWrite(target, NOT_WATCHED);
      return target;
    },
    prepare: () => {
      const body = { enabled: true, monitoringTypes: ["AML" as const], comment };
      return (headers) => setMonitoring({ officer: lead(), headers, params: target, body });
    },
  };

  /** Of the case that was changed longest ago: one person alone runs a workflow twice there, and a run is a change. */
  const run: Act = {
    name: "a new run",
    target: async () => {
      await road.planRuns({ tookMs: 0 });
      const able = await untouched("asc", ["REVIEW", "PASS", "CLEAR"]);
      return placeOf(able.find((each) => !reasonAgainstRun(each, workflowToRun(each))));
    },
    prepare: (profile) => {
      const params = { ...placeOf(profile), workflowName: workflowToRun(profile) ?? "" };
      return (headers) => runWorkflow({ officer: lead(), headers, params, body: {} });
    },
  };
  return [reassign, override, decide, setRisk, watch, run];
}
