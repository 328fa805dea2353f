import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { decision } from "@/lib/approvals/contract";
import { updateCase } from "@/lib/cases/contract";
import { getDb } from "@/lib/db/client";
import { operations } from "@/lib/db/schema";
import { saveDraft } from "@/lib/drafts/contract";
import { overrideExecution } from "@/lib/executions/contract";
import { parse } from "@/lib/http/handler";
import { confirmation } from "@/lib/bulkReassign/contract";
import { STORY } from "@/lib/sandbox/story/handles";
import { newTemplate } from "@/lib/templates/contract";
import { type Operation, resolveOperation } from "./contract";
import { findOperation, transition } from "./operations";
import { reconcile } from "./reconcile";
import { change, setUpRoad } from "@/lib/testing/road.testing";

const road = setUpRoad();
const { entityId, serviceName } = STORY.sanctionsReview;
const target = { entityId, serviceName };
const MINUTE = 60_000;

const take = async (of: typeof target = target) => {
  const reply = await change(road.officer("Ana Silva"), of, { serviceProfile: { assignee: "Ana Silva" } });
  return (reply.body as { operation: Operation }).operation;
};
const pass = async (minutes: number) => {
  for (let minute = 1; minute <= minutes; minute += 1) await reconcile(new Date(Date.now() + minute * MINUTE));
};

/** A write past the desk in somebody's name, as another client of the vendor makes it. */
async function writeAs(username: string, text: string): Promise<void> {
  const { FRANKIEONE_BASE_URL: base, FRANKIEONE_API_KEY: key, FRANKIEONE_CUSTOMER_ID: customer } = process.env;
  const response = await fetch(`${base}/v2/individuals/${entityId}/serviceprofiles/${serviceName}`, {
    method: "PATCH",
    headers: {
      ...{ "content-type": "application/json", api_key: key ?? "", "X-Frankie-CustomerID": customer ?? "" },
      "X-Frankie-Username": username,
    },
    body: JSON.stringify({
      serviceProfile: { assignee: "Ana Silva" },
      comment: { text, entityId, entityType: "INDIVIDUAL" },
    }),
  });
  expect(response.status).toBe(200);
}

describe("regression: a reference that somebody else writes", () => {
  it.each([
    ["as their own mark", (id: string) => `Taking it now [ref ${id}]`],
    ["before another mark", (id: string) => `As in [ref ${id}] [ref 01KBR0000000000000000000BB]`],
  ])("settles nothing, %s, also where they write the same value", async (_how, words) => {
    await road.fault("reset-before-apply");
    const { id } = await take();
    await writeAs("ben.okafor@countersign.example", words(id));
    await pass(50);
    const { state, proof, upstreamRequestId } = (await findOperation(id)) ?? {};
    expect({ proof, upstreamRequestId }).toEqual({ proof: null, upstreamRequestId: null });
    expect(["CONFIRMED", "SUPERSEDED"]).not.toContain(state);
  });
});

describe("regression: one request id of the vendor's", () => {
  it("proves one operation: an answer that repeats another's id is no proof", async () => {
    const first = await take();
    const other = STORY.blockedByMatchlist;
    road.whenVendorIsCalled(async ({ method, requestId }) => {
      if (method !== "PATCH") return;
      await getDb().update(operations).set({ upstreamRequestId: requestId }).where(eq(operations.id, first.id));
    });
    const { id } = await take({ entityId: other.entityId, serviceName: other.serviceName });
    expect(await findOperation(id)).toMatchObject({ state: "UNKNOWN", proof: null, upstreamRequestId: null });
    await pass(50);
    expect((await findOperation(id))?.proof).toBeNull();
  });

  it("is held by the database", async () => {
    const first = await take();
    await road.fault("reset-before-apply");
    const { id } = await take({
      entityId: STORY.blockedByMatchlist.entityId,
      serviceName: STORY.blockedByMatchlist.serviceName,
    });
    const again = { state: "CONFIRMED", proof: "audit", upstreamRequestId: first.requestId } as const;
    await expect(transition(id, { role: "system" }, again)).rejects.toThrow();
    expect((await findOperation(id))?.state).toBe("UNKNOWN");
  });
});

const FORGED = "Taking it now [ref 01KBR0000000000000000000AA]";
const words = { comment: { text: FORGED } };
const draft = {
  ...{ officerId: "7b1f4f52-0c0e-4b3a-9d0b-0a4a2f0e7b11", entityId, serviceName, form: "reassign" },
  ...{ writer: "7b1f4f52-0c0e-4b3a-9d0b-0a4a2f0e7b12", edit: 1, baselineEtag: `"${"a".repeat(43)}"` },
  fields: { comment: FORGED },
};

describe("officers' words with a reference in them", () => {
  it.each([
    ["a change of a case", "comment.text", updateCase, { serviceProfile: { assignee: "Ana Silva" }, ...words }],
    ["an override", "comment.text", overrideExecution, { status: "PASS", reasonCode: "OTHER", ...words }],
    ["the reason of a plan", "comment.text", confirmation, words],
    ["a decision", "comment.text", decision, words],
    ["the note of a resolution", "comment.text", resolveOperation, { outcome: "CONFIRMED", ...words }],
    ["a template", "text", newTemplate, { title: "Takes it", text: FORGED, forms: [] }],
    ["the title of a template", "title", newTemplate, { title: FORGED, text: "Takes it", forms: [] }],
    ["a draft", "fields.comment", saveDraft, draft],
  ])("are refused at the door: %s", (_what, field, schema, body) => {
    const fields = { [field]: expect.stringContaining("Countersign alone writes") };
    expect(() => parse(schema, body, "body")).toThrow(
      expect.objectContaining({ facts: expect.objectContaining({ fields }) }),
    );
  });

  it.each(["[REF 01KBR]", "［ref 01KBR］", "[ ref\t01KBR]", "[ref]", "x [ref"])(
    "are refused however they spell it: %s",
    (text) => {
      expect(confirmation.safeParse({ comment: { text: `x ${text}` } }).success).toBe(false);
    },
  );

  it.each(["see [reference 12]", "(ref 12)", "ref 12", "[refused]"])("are taken without: %s", (text) => {
    expect(confirmation.safeParse({ comment: { text } }).success).toBe(true);
  });
});
