import { STORY, type StoryHandle } from "@/lib/sandbox/story/handles";
import { PARENT, profilePath, type TestedSandbox } from "@/lib/testing/sandbox.testing";

/** Headers of an officer's call, and of one that does not wait for the run. */
export const BEN = { ...PARENT, "X-Frankie-Username": "ben.okafor@countersign.example", "X-Frankie-Channel": "portal" };
export const BACKGROUND = { ...BEN, "X-Frankie-Background": "1" };
export const COMMENT = { text: "Seen both files. [ref 01X]", entityType: "INDIVIDUAL" };

/** A process result as far as tests look at it. */
export interface Result {
  processResultId: string;
  class: string;
  manualStatus?: string;
  providerResult: { reference?: string };
}

/** Path of a workflow of the case; its latest one unless another is named. */
export const workflowPath = (handle: StoryHandle, workflow = STORY[handle].workflowName) =>
  `${profilePath(handle)}/workflows/${encodeURIComponent(workflow)}`;

export const resultsPath = (handle: StoryHandle) => `/v2/individuals/${STORY[handle].entityId}/results`;

/** The step of that name, whatever it holds. */
export const stepOf = (workflowResult: { workflowStepResults: { stepName: string }[] }, name: string) =>
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  workflowResult.workflowStepResults.find(({ stepName }) => stepName === name) as any;

/** What tests of a review do again and again at one sandbox. */
export const reviewAt = (vendor: () => TestedSandbox) => {
  const resultsOf = async (handle: StoryHandle, query = ""): Promise<Result[]> =>
    (await vendor().call("GET", `${resultsPath(handle)}?limit=100${query}`)).body.processResults;
  const decideIds = (handle: StoryHandle, kind: string, ids: string[], manualStatus?: string) => {
    const body = { processResults: ids, manualStatus, comment: COMMENT };
    return vendor().call("PATCH", `${resultsPath(handle)}/${kind}`, body, BEN);
  };
  return {
    resultsOf,
    decideIds,
    /** Decides the results of that class, or the first few of them. */
    decide: async (handle: StoryHandle, kind: string, name: string, manualStatus: string, take = 100) => {
      const chosen = (await resultsOf(handle, `&classes=${name}`)).slice(0, take);
      const ids = chosen.map((one) => one.processResultId);
      return decideIds(handle, kind, ids, manualStatus);
    },
    run: (handle: StoryHandle, headers: Record<string, string> = BEN, workflow?: string) =>
      vendor().call("POST", `${workflowPath(handle, workflow)}/execute`, { comment: COMMENT }, headers),
    /** Says how the runs to come shall go. */
    plan: (body: object) => vendor().call("POST", "/__control/runs", body),
    profileOf: async (handle: StoryHandle) => (await vendor().call("GET", profilePath(handle))).body.serviceProfile,
    executionOf: async (handle: StoryHandle, id: string) =>
      (await vendor().call("GET", `${workflowPath(handle)}/executions/${id}`)).body.workflowResult,
    auditOf: async (handle: StoryHandle) =>
      (await vendor().call("GET", `/v2/audit?entityId=${STORY[handle].entityId}&limit=100`)).body.events,
  };
};
