import { describe, expect, it } from "vitest";
import { proposalParams } from "@/lib/approvals/contract";
import { caseParams } from "@/lib/cases/contract";
import { officerParams } from "@/lib/directory/contract";
import { executionParams } from "@/lib/executions/contract";
import { ledgerQuery } from "@/lib/ledger/contract";
import { operationsQuery } from "@/lib/writes/contract";
import { searchBody } from "./search";
import { serviceProfileAnswer } from "./serviceProfile";

const ID = "3cf9994f-d26d-ff7c-45a5-0710a783f69c";
const LOUD = ID.toUpperCase();

describe("one entity has one id", () => {
  it.each([
    ["a case", caseParams.parse({ entityId: LOUD, serviceName: "KYC" })],
    [
      "an execution",
      executionParams.parse({
        ...{ entityId: LOUD, serviceName: "KYC", workflowName: "W" },
        workflowExecutionId: "01JZHEX5FQA4DJB0MMJFZR26JS",
      }),
    ],
    ["operations", operationsQuery.parse({ entityId: LOUD })],
    ["the ledger", ledgerQuery.parse({ entityId: LOUD })],
    ["an answer of the vendor", serviceProfileAnswer.parse({ serviceProfile: { entityId: LOUD } }).serviceProfile],
  ])("however it comes in: %s", (_, parsed) => {
    expect(parsed.entityId).toBe(ID);
  });

  it("in a filter of a search too", () => {
    expect(searchBody.parse({ filters: { entityIds: [LOUD] } }).filters?.entityIds).toEqual([ID]);
  });

  it("what the vendor sends in another shape stays as it came, and what it leaves out stays absent", () => {
    const entityIdOf = (profile: object) => serviceProfileAnswer.parse({ serviceProfile: profile }).serviceProfile;
    expect(entityIdOf({ entityId: "Not-A-UUID" }).entityId).toBe("Not-A-UUID");
    expect(entityIdOf({}).entityId).toBeUndefined();
  });
});

it("ids of the desk come in either case and are compared in the one they are stored in", () => {
  const uuid = "11111111-2222-4333-8444-5555abcdefff";
  expect(officerParams.parse({ id: uuid.toUpperCase() })).toEqual({ id: uuid });
  expect(proposalParams.parse({ id: "01jzhex5fqa4djb0mmjfzr26js" })).toEqual({ id: "01JZHEX5FQA4DJB0MMJFZR26JS" });
});
