import { afterAll, beforeEach } from "vitest";
import { call, type Handler } from "./route.testing";
import { PATCH as approve } from "@/app/api/approvals/[id]/approval/route";
import { STORY, type StoryHandle } from "@/lib/sandbox/story/handles";
import type { Operation } from "@/lib/writes/contract";
import type { Proposal } from "@/lib/writes/proposalContract";
import { type Name, SEEN, setUpApprovals } from "./approvals.testing";
import { startRewriting } from "./rewriting.testing";
import { versionOf } from "./road.testing";

/** What a write of a case answers. */
interface Answered {
  status: number;
  operation?: Operation;
  proposal?: Proposal;
  code?: string;
  title?: string;
  detail?: string;
}

export const placeOf = (handle: StoryHandle) => {
  const { entityId, serviceName } = STORY[handle];
  return { entityId, serviceName };
};

/** The answer to a write, and its status. */
export const answered = async (response: Response): Promise<Answered> => ({
  ...((await response.json()) as Omit<Answered, "status">),
  status: response.status,
});

/** For tests of acts of the review: the road, people who are signed in, and a vendor whose answers a test can change. */
export function setUpReviewActs() {
  let rewrite: (body: string, target: string) => string = (body) => body;
  let close = () => Promise.resolve();
  const reachVendor = async (url: string) => {
    const proxy = await startRewriting(url, { answer: (body, target) => rewrite(body, target) });
    close = proxy.close;
    return proxy.url;
  };
  const { road, as } = setUpApprovals({ reachVendor });
  beforeEach(() => void (rewrite = (body) => body));
  afterAll(() => close());

  const versionFor = (name: Name, handle: StoryHandle) => versionOf(road.officer(name), placeOf(handle));

  /** Sends a change of a case over its route, as a form does. */
  async function send(handler: Handler, name: Name, handle: StoryHandle, body: object, version?: string) {
    const headers = { "if-match": version ?? (await versionFor(name, handle)) };
    const asked = { method: "PATCH", cookie: await as(name), params: placeOf(handle), body, headers };
    return answered(await call(handler, asked));
  }

  async function approving(name: Name, handle: StoryHandle, { id }: Pick<Proposal, "id">) {
    const headers = { "if-match": await versionFor(name, handle) };
    const asked = { method: "PATCH", cookie: await as(name), params: { id }, body: SEEN, headers };
    return answered(await call(approve, asked));
  }

  return {
    ...{ road, as, send, approving, versionFor },
    /** Changes what the vendor answers from now on, until the next test. */
    rewriteAnswers: (change: typeof rewrite) => void (rewrite = change),
  };
}
