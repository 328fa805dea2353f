import { type RunningSandbox, start } from "@/lib/sandbox/server";
import type { SandboxOptions } from "@/lib/sandbox/state/settings";
import { DEFAULT_API_KEY, DEFAULT_CUSTOMER_ID } from "@/lib/sandbox/story/accounts";
import { STORY, type StoryHandle } from "@/lib/sandbox/story/handles";

/** Headers of the demo's customer. */
export const PARENT = { api_key: DEFAULT_API_KEY, "X-Frankie-CustomerID": DEFAULT_CUSTOMER_ID };

export interface Answer {
  status: number;
  /** The parsed body; tests say what they expect of it. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

/** A sandbox on a port of its own and a short way to call it over HTTP. */
export async function startTested(options: SandboxOptions = {}) {
  const sandbox: RunningSandbox = await start(options);
  async function call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = PARENT,
  ): Promise<Answer> {
    const sent = body === undefined ? null : JSON.stringify(body);
    const answer = await fetch(sandbox.url + path, { method, headers, body: sent });
    const text = await answer.text();
    return { status: answer.status, body: text === "" ? undefined : JSON.parse(text) };
  }
  const search = (body: unknown, query = "limit=100", headers: Record<string, string> = PARENT) =>
    call("POST", `/v2/search/serviceprofiles?${query}`, body, headers);
  return { ...sandbox, call, search };
}
export type TestedSandbox = Awaited<ReturnType<typeof startTested>>;

/** Path of the case's service profile. */
export const profilePath = (handle: StoryHandle) =>
  `/v2/individuals/${STORY[handle].entityId}/serviceprofiles/${STORY[handle].serviceName}`;

/** Path of the executions of the case's latest workflow. */
export const executionsPath = (handle: StoryHandle) =>
  `${profilePath(handle)}/workflows/${encodeURIComponent(STORY[handle].workflowName)}/executions`;

/** Path of the case's latest execution. */
export const executionPath = (handle: StoryHandle) => `${executionsPath(handle)}/${STORY[handle].workflowExecutionId}`;

/** Names found by a search, in its order. */
export const namesFound = ({ body }: Answer): string[] =>
  body.matches.flat().map((match: { serviceProfile: { entityName: string } }) => match.serviceProfile.entityName);
