import { inflateSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTested, type TestedSandbox } from "@/lib/testing/sandbox.testing";
import { STORY, type StoryHandle } from "./story/handles";

let vendor: TestedSandbox;
beforeAll(async () => {
  vendor = await startTested();
});
afterAll(() => vendor.close());

interface Document {
  documentId: string;
  type: string;
  attachments: {
    filename: string;
    mimeType: string;
    retrievalStatus: string;
    data?: { base64?: string; uri?: string };
  }[];
}

const path = (handle: StoryHandle) => `/v2/individuals/${STORY[handle].entityId}`;
const documentsOf = async (handle: StoryHandle, level = "meta"): Promise<Record<string, Document[]>> =>
  (await vendor.call("GET", `${path(handle)}/documents?level=${level}`)).body;
const everyDocument = async (handle: StoryHandle, level?: string) =>
  Object.values(await documentsOf(handle, level)).flat();

/** The file of that name, its bytes asked for. */
async function fileOf(handle: StoryHandle, filename: string) {
  const found = (await everyDocument(handle)).find(({ attachments }) => attachments[0]?.filename === filename);
  const { body } = await vendor.call("GET", `${path(handle)}/documents/${found?.documentId}?level=base64`);
  return (body as Document).attachments[0];
}
const bytesOf = async (handle: StoryHandle, filename: string) =>
  Buffer.from((await fileOf(handle, filename))?.data?.base64 ?? "", "base64");

test("the list is the bare map by class, without pictures and without a request id", async () => {
  const documents = await documentsOf("idvRejected");
  expect(Object.keys(documents).sort()).toEqual(["IDENTITY", "OTHER"]);
  expect(documents.IDENTITY?.map(({ type }) => type)).toEqual(["PASSPORT"]);
  expect(documents.OTHER?.map(({ type }) => type)).toEqual(["SELF_IMAGE"]);
  for (const { attachments } of Object.values(documents).flat()) {
    for (const one of attachments) expect([one.retrievalStatus, one.data]).toEqual(["EXCLUDED", undefined]);
  }
  expect(await documentsOf("passedAustin")).toEqual({});
});

test("at level id there is nothing but what it is", async () => {
  for (const document of await everyDocument("idvRejected", "id")) {
    expect(Object.keys(document).sort()).toEqual(["country", "documentId", "type"]);
  }
});

test("everybody whose identity was checked has what was checked and a face, and the check names them", async () => {
  for (const handle of ["idvSuspected", "idvRejected", "livenessFailed", "failedDocument"] as const) {
    expect((await everyDocument(handle)).map(({ type }) => type)).toContain("SELF_IMAGE");
  }
  const [licence] = (await documentsOf("idvSuspected")).IDENTITY ?? [];
  expect(licence?.attachments.map(({ filename }) => filename)).toEqual(["licence-front.png", "licence-back.png"]);
  const { body } = await vendor.call("GET", `${path("livenessFailed")}/results?classes=IDV`);
  const [selfie] = (await documentsOf("livenessFailed")).OTHER ?? [];
  expect(body.processResults[0].supplementaryData.comparedSelfieId).toBe(selfie?.documentId);
});

test("a passport is a PNG whose lines are as long as it says, a selfie a JPEG from start to end", async () => {
  const passport = await bytesOf("idvRejected", "passport.png");
  expect(passport.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  const [width, height] = [passport.readUInt32BE(16), passport.readUInt32BE(20)];
  const data = passport.indexOf("IDAT");
  const pixels = inflateSync(passport.subarray(data + 4, data + 4 + passport.readUInt32BE(data - 4)));
  expect(pixels).toHaveLength(height * (1 + width * 3));
  const selfie = await bytesOf("idvRejected", "selfie.jpg");
  expect(selfie.subarray(0, 3).toString("hex")).toBe("ffd8ff");
  expect(selfie.subarray(-2).toString("hex")).toBe("ffd9");
});

test("what says it is a picture may be a drawing or a page with a script", async () => {
  expect((await fileOf("manyIssues", "bill.png"))?.mimeType).toBe("image/png");
  expect((await bytesOf("manyIssues", "bill.png")).toString()).toMatch(/^<svg .*<script>/);
  expect((await fileOf("manyIssues", "letter.jpg"))?.mimeType).toBe("image/jpeg");
  expect((await bytesOf("manyIssues", "letter.jpg")).toString()).toMatch(/^<!doctype html>.*<script>/);
  expect((await bytesOf("manyIssues", "statement.pdf")).toString()).toMatch(/^%PDF-/);
});

test("a file may be pointed to by a signed address, lost, or never have been there", async () => {
  const report = await fileOf("manyIssues", "report.pdf");
  expect(report?.data).toEqual({ uri: expect.stringContaining("signature=") });
  const lost = await fileOf("manyIssues", "visa.jpg");
  expect([lost?.retrievalStatus, lost?.data]).toEqual(["FAILED", undefined]);
  expect((await everyDocument("manyIssues")).find(({ type }) => type === "CITIZENSHIP")?.attachments).toEqual([]);
});

test("the individual holds the same documents, without their pictures", async () => {
  const { individual } = (await vendor.call("GET", path("manyIssues"))).body;
  expect(individual.documents).toEqual(await documentsOf("manyIssues"));
});

test("a document of somebody else is unknown here, and a level that is none is refused", async () => {
  const [other] = await everyDocument("idvRejected");
  const foreign = await vendor.call("GET", `${path("manyIssues")}/documents/${other?.documentId}`);
  expect([foreign.status, foreign.body.errorCode]).toEqual([404, "VAL-404"]);
  expect((await vendor.call("GET", `${path("manyIssues")}/documents/${other?.documentId}?level=id`)).status).toBe(400);
});

test("external references are one list", async () => {
  const { body } = await vendor.call("GET", `${path("pepReview")}/externalreferences`);
  expect(body.externalReferences).toEqual([
    { referenceId: expect.any(String), type: "CUSTOMER", name: "customer-id", value: "HB-104233" },
  ]);
  expect((await vendor.call("GET", `${path("bareRecord")}/externalreferences`)).body.externalReferences).toEqual([]);
});
