import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, test } from "vitest";
import CaseDetails from "@/components/cases/CaseDetails";
import { IndividualFacts } from "@/components/cases/WholeIndividual";
import { Details } from "@/components/executions/Details";
import ExecutionDetails from "@/components/executions/ExecutionDetails";
import { detailsOf } from "@/lib/executions/details";
import { wordOfKey } from "@/lib/executions/words";
import { documentsAnswer } from "@/lib/frankieone/wire/documents";
import { workflowResultAnswer } from "@/lib/frankieone/wire/execution";
import { individualAnswer } from "@/lib/frankieone/wire/individual";
import { serviceProfileAnswer } from "@/lib/frankieone/wire/serviceProfile";
import { isVendorOpenApiHere } from "./documents";
import { type MarkedAnswer, markedAnswer } from "./markedAnswer";

/* What FrankieOne tells of a case can be found on its page with one click: "Details". Each field holds a value of its own here. */

const title = isVendorOpenApiHere
  ? "every field of an answer is among the details"
  : "every field of an answer is among the details (skipped: ../shared/frankieone is not beside this checkout)";

const PERSON = "/v2/individuals/3cf9994f-d26d-ff7c-45a5-0710a783f69c";
const PROFILE = `${PERSON}/serviceprofiles/KYC`;
const EXECUTION = `${PROFILE}/workflows/W/executions/01JZHEX5FQA4DJB0MMJFZR26JS`;

/** Fields that the drawn page does not show, by their path. */
function missing({ markers }: MarkedAnswer, html: string): string[] {
  const isThere = ({ path, value }: MarkedAnswer["markers"][number]) =>
    typeof value === "boolean"
      ? html.includes(`>${wordOfKey(path.split(".").at(-1) ?? "")}<`)
      : html.includes(String(value));
  return markers.filter((marker) => !isThere(marker)).map(({ path }) => path);
}

describe.skipIf(!isVendorOpenApiHere)(title, () => {
  test("of a service profile: all 95", () => {
    const marked = markedAnswer("GET", PROFILE, () => false);
    const { serviceProfile, requestId: readRequestId } = serviceProfileAnswer.parse(marked.answer);
    const loaded = { serviceProfile, readRequestId, etag: "", loadedAt: "" };
    expect(marked.markers).toHaveLength(95);
    expect(missing(marked, renderToString(createElement(CaseDetails, { loaded })))).toEqual([]);
  });

  test("of an execution's result, but for the entity beside it, which is read for itself, and the id of the read", () => {
    const isBesideIt = (path: string) => /^(individual|organization|requestId)$/.test(path);
    const marked = markedAnswer("GET", EXECUTION, isBesideIt);
    const { workflowResult } = workflowResultAnswer.parse(marked.answer);
    const html = renderToString(createElement(ExecutionDetails, { execution: workflowResult }));
    expect(marked.markers.length).toBeGreaterThan(100);
    expect(missing(marked, html)).toEqual([]);
  });

  test("of a person, but for the documents, the references and the profiles, which are read for themselves", () => {
    const isApart = /^(serviceProfiles|requestId|individual\.(documents|externalReferences|informationSources))$/;
    const marked = markedAnswer("GET", PERSON, (path) => isApart.test(path));
    const { individual } = individualAnswer.parse(marked.answer);
    if (!individual) throw new Error("The answer holds no person");
    expect(marked.markers.length).toBeGreaterThan(100);
    expect(missing(marked, renderToString(createElement(IndividualFacts, { individual })))).toEqual([]);
  });

  test("of a document, but for the data and the address of a file", () => {
    const isApart = /^(SUPPORTING|REPORT|OTHER)$|\.(data|location)$/;
    const marked = markedAnswer("GET", `${PERSON}/documents`, (path) => isApart.test(path));
    const [document] = documentsAnswer.parse(marked.answer);
    const group = detailsOf("Document", document ?? {});
    expect(marked.markers.length).toBeGreaterThan(40);
    expect(missing(marked, renderToString(createElement(Details, { group })))).toEqual([]);
  });
});
