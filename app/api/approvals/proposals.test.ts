import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  type Name,
  params,
  PASS,
  problemOf,
  SEEN,
  setUpApprovals,
  stateOf,
  told,
} from "@/lib/testing/approvals.testing";
import type { Proposal } from "@/lib/writes/proposalContract";
import { listProposals } from "@/lib/approvals/read";
import { approveProposal } from "@/lib/approvals/service";
import type { Officer } from "@/lib/domain/officer";
import { updateCase } from "@/lib/cases/service";
import { getDb } from "@/lib/db/client";
import { proposals } from "@/lib/db/approvalsSchema";
import { officers } from "@/lib/db/schema";
import { overrideExecution } from "@/lib/executions/service";
import { call } from "@/lib/testing/route.testing";
import { eraseCommand } from "@/lib/ledger/eraseCommand";
import { BUILT_IN } from "@/lib/policy/builtIn";
import { setPolicy } from "@/lib/policy/service";
import { expireProposals } from "@/lib/writes/proposals";
import { change, mutationHeaders } from "@/lib/testing/road.testing";
import { GET as detail } from "./[id]/route";
import { POST as reject } from "./[id]/rejection/route";
import { POST as withdraw } from "./[id]/withdrawal/route";
import { GET as list } from "./route";

const { road, as, versionFor, ask, proposed, approving, post } = setUpApprovals();
const { entityId, serviceName } = params;

describe("Z-08: nobody is their own second person", () => {
  test("not by id, not even a team lead", async () => {
    const proposal = await proposed("Chloe Martin");
    const response = await approving("Chloe Martin", proposal);
    expect([response.status, (await problemOf(response)).rule]).toEqual([403, "never-the-maker"]);
    expect((await post(reject, "Chloe Martin", proposal, SEEN)).status).toBe(403);
    expect(await road.vendorWrites()).toEqual([]);
    expect((await told())[0]).toMatchObject({ action: "decide-proposal", outcome: "DENIED" });
  });

  test("nor by a second account that the directory puts down to the same person", async () => {
    const proposal = await proposed("Chloe Martin");
    for (const name of ["Chloe Martin", "Dev Patel"] as const)
      await getDb().update(officers).set({ personKey: "employee 17" }).where(eq(officers.canonicalName, name));
    const response = await approving("Dev Patel", proposal);
    expect([response.status, (await problemOf(response)).rule]).toEqual([403, "never-the-maker"]);
    expect(await listProposals(road.officer("Dev Patel"), { view: "waiting" })).toEqual([]);
    expect(await road.vendorWrites()).toEqual([]);
  });

  test("an analyst is second as reviewer of the case only, and not where the policy leaves it to leads", async () => {
    const proposal = await proposed("Chloe Martin");
    expect((await problemOf(await approving("Ben Okafor", proposal))).rule).toBe("own-cases-only");
    expect((await problemOf(await approving("Ana Silva", proposal))).rule).toBe("second-by-policy");
    const lead = road.officer("Dev Patel");
    await change(lead, params, {
      serviceProfile: { assignee: "Ben Okafor", reviewer: "Ana Silva" },
      comment: SEEN.comment,
    });
    setPolicy({ ...BUILT_IN, secondPerson: { ...BUILT_IN.secondPerson, who: ["lead"] } });
    expect((await problemOf(await approving("Ana Silva", proposal))).rule).toBe("second-by-policy");
    setPolicy();
    expect((await approving("Ana Silva", proposal)).status).toBe(200);
  });

  test("an auditor never is", async () => {
    expect((await problemOf(await approving("Eva Lindqvist", await proposed()))).rule).toBe("auditors-read");
  });
});

describe("Z-08: where the policy keeps overrides from the assignee", () => {
  const FAIL = { ...PASS, status: "FAIL", reasonCode: "TRUE_POSITIVE_MATCH" };
  const ruleOf = async (response: Response) => [response.status, (await problemOf(response)).rule];

  test("neither the assignee nor a second account of the same person overrides, be it a lead's; the reviewer does", async () => {
    setPolicy({ ...BUILT_IN, overrides: { byAssignee: "refused" } });
    expect(await ruleOf(await ask("Ana Silva", FAIL))).toEqual([403, "assignees-never-override"]);
    for (const name of ["Ana Silva", "Dev Patel"])
      await getDb().update(officers).set({ personKey: "employee 17" }).where(eq(officers.canonicalName, name));
    expect(await ruleOf(await ask("Dev Patel", FAIL))).toEqual([403, "assignees-never-override"]);
    expect(await road.vendorWrites()).toEqual([]);
    expect((await ask("Chloe Martin", FAIL)).status).toBe(200);
  });
});

describe("a proposal", () => {
  test("is void once what it rests on has changed, and nothing is sent; who has the case is not among that", async () => {
    const proposal = await proposed();
    await change(road.officer("Dev Patel"), params, {
      serviceProfile: { assignee: "Ben Okafor" },
      comment: SEEN.comment,
    });
    const asked = { cookie: await as("Chloe Martin"), params: { id: proposal.id } };
    expect(await (await call(detail, asked)).json()).toMatchObject({ evidence: { isSame: true } });
    const before = (await road.vendorWrites()).length;
    await road.outsideWrite({ entityId, serviceName }, { state: "BLOCKLISTED" });
    expect(await (await call(detail, asked)).json()).toMatchObject({
      evidence: { isSame: false, changed: expect.arrayContaining([{ part: "state", how: "changed" }]) },
    });
    const response = await approving("Chloe Martin", proposal);
    expect([response.status, (await problemOf(response)).detail]).toEqual([409, expect.stringContaining("void")]);
    expect([await stateOf(proposal), (await told())[0]?.action]).toEqual(["voided", "void-proposal"]);
    expect(await road.vendorWrites()).toHaveLength(before);
  });

  test("must be approved against the version that was looked at", async () => {
    const proposal = await proposed();
    const version = await versionFor("Chloe Martin");
    await change(road.officer("Dev Patel"), params, {
      serviceProfile: { assignee: "Ben Okafor" },
      comment: SEEN.comment,
    });
    const headers = mutationHeaders(version);
    const stale = approveProposal({ officer: road.officer("Chloe Martin"), headers, id: proposal.id, body: SEEN });
    await expect(stale).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
    expect(await stateOf(proposal)).toBe("waiting");
  });

  test("is rejected with a word, once, and can then be made anew", async () => {
    const proposal = await proposed();
    const rejected = await post(reject, "Chloe Martin", proposal, SEEN);
    expect(await rejected.json()).toMatchObject({
      proposal: { state: "rejected", decisionComment: SEEN.comment.text },
    });
    expect((await told())[0]).toMatchObject({ action: "reject-proposal", actorName: "Chloe Martin" });
    expect((await post(reject, "Chloe Martin", proposal, SEEN)).status).toBe(200);
    expect((await post(reject, "Dev Patel", proposal, SEEN)).status).toBe(409);
    expect((await approving("Dev Patel", proposal)).status).toBe(409);
    await proposed();
    expect(await road.vendorWrites()).toEqual([]);
  });

  test("is withdrawn by its maker alone", async () => {
    const proposal = await proposed();
    expect((await problemOf(await post(withdraw, "Chloe Martin", proposal, {}))).rule).toBe("makers-withdraw");
    expect((await post(withdraw, "Ana Silva", proposal, {})).status).toBe(200);
    expect((await approving("Chloe Martin", proposal)).status).toBe(409);
    expect((await told())[0]).toMatchObject({ action: "withdraw-proposal" });
  });

  test("expires: it is decided by nobody any more, and the ledger tells of its end once", async () => {
    const proposal = await proposed();
    const over = new Date(Date.now() - 1_000);
    await getDb().update(proposals).set({ expiresAt: over }).where(eq(proposals.id, proposal.id));
    expect(await listProposals(road.officer("Chloe Martin"), { view: "waiting" })).toEqual([]);
    expect((await approving("Chloe Martin", proposal)).status).toBe(409);
    expect(await stateOf(proposal)).toBe("expired");
    await proposed();
    await getDb().update(proposals).set({ expiresAt: over }).where(eq(proposals.state, "waiting"));
    await Promise.all([expireProposals(), expireProposals()]);
    expect((await told(3)).map(({ action }) => action)).toEqual([
      "expire-proposal",
      "propose-override",
      "expire-proposal",
    ]);
    expect(await road.vendorWrites()).toEqual([]);
  });

  test("stands in the lists of those it concerns", async () => {
    const { id } = await proposed();
    const ids = async (name: Name, query: string) =>
      (
        (await (await call(list, { cookie: await as(name), path: `/api/approvals?${query}` })).json()) as {
          proposals: Proposal[];
        }
      ).proposals.map((each) => each.id);
    expect(await ids("Ana Silva", "view=waiting")).toEqual([]);
    expect(await ids("Ana Silva", "view=mine")).toEqual([id]);
    expect(await ids("Chloe Martin", "view=waiting")).toEqual([id]);
    expect(await ids("Dev Patel", "view=waiting")).toEqual([id]);
    expect(await ids("Ben Okafor", "view=waiting")).toEqual([]);
    expect(await ids("Ben Okafor", `entityId=${entityId}&serviceName=${serviceName}`)).toEqual([id]);
    await post(withdraw, "Ana Silva", { id }, {});
    expect(await ids("Ben Okafor", "view=decided")).toEqual([id]);
    expect(await ids("Ben Okafor", `entityId=${entityId}&serviceName=${serviceName}`)).toEqual([]);
  });
});

describe("no path leads around the second person", () => {
  const officer = (): Officer => road.officer("Chloe Martin");

  test("a forged id of a proposal, one that is decided, or one of another run sends nothing", async () => {
    const proposal = await proposed();
    await post(reject, "Dev Patel", proposal, SEEN);
    const headers = async () => mutationHeaders(await versionFor("Chloe Martin"));
    const attempts = [proposal.id, "01JZ0000000000000000000000"];
    for (const id of attempts)
      await expect(approveProposal({ officer: officer(), headers: await headers(), id, body: SEEN })).rejects.toThrow();
    expect(await road.vendorWrites()).toEqual([]);
  });

  test("the service refuses what the route's schema would not let in either, and a reassignment is none", async () => {
    const headers = mutationHeaders(await versionFor("Chloe Martin"));
    const reply = await overrideExecution({ officer: officer(), headers, params, body: PASS });
    expect(reply.status).toBe(202);
    const body = { serviceProfile: { assignee: "Ben Okafor" }, comment: SEEN.comment };
    await updateCase({ officer: officer(), headers: mutationHeaders(await versionFor("Chloe Martin")), params, body });
    expect(await road.vendorWrites()).toHaveLength(1);
  });
});

test("the words of a proposal go with an erasure of its entity, once it is decided", async () => {
  const proposal = await proposed();
  const args = [
    "--entity",
    entityId,
    "--by",
    road.officer("Chloe Martin").email,
    "--reason",
    "erasure-request",
    "--yes",
  ];
  const erase = () => eraseCommand(args, road.database.ownerUrl);
  await expect(erase()).rejects.toThrow(/is pending/);
  await post(reject, "Chloe Martin", proposal, SEEN);
  await erase();
  const [row] = await getDb().select().from(proposals);
  expect(row).toMatchObject({ state: "rejected", comment: null, decisionComment: null });
});

test("Z-04: a proposal on a case out of an officer's sight answers as one that does not exist", async () => {
  const proposal = await proposed();
  await getDb()
    .update(officers)
    .set({ services: ["AML"] })
    .where(eq(officers.canonicalName, "Dev Patel"));
  const asked = async (id: string) => {
    const response = await call(detail, { cookie: await as("Dev Patel"), params: { id } });
    return [response.status, { ...(await problemOf(response)), requestId: undefined }];
  };
  expect(await asked(proposal.id)).toEqual(await asked("01JZ0000000000000000000000"));
  expect((await post(reject, "Dev Patel", proposal, SEEN)).status).toBe(404);
  expect(await listProposals(road.officer("Dev Patel"), { view: "waiting" })).toEqual([]);
});
