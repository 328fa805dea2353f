import { documentIds, papersOf } from "../documents/documents";
import { ulidOf, uuid } from "../identifiers";
import type { ProcessResult } from "../vendor/execution";
import type { CaseBlueprint, ResultBlueprint, Run } from "./blueprint";
import { isoTime } from "./names";
import { kycSources } from "./providers";
import { decidingFinding, startRequestId } from "./summary";

const ULID_TIME = Date.UTC(2026, 0, 5);

const ATTRIBUTES = [
  ["NAME", "KYC_NAME", { fullName: 100, familyName: 100, givenName: 100 }],
  ["ADDRESS", "KYC_ADDRESS", { fullAddress: 98, streetName: 100, postalCode: 100 }],
  ["DATE_OF_BIRTH", "KYC_DOB", { fullDateOfBirth: 100 }],
] as const;

/** What the KYC sources answered when the step found nothing wrong: one result per source and attribute. */
function cleanKyc({ subject }: CaseBlueprint): ResultBlueprint[] {
  return kycSources(subject.country).flatMap(([name, source]) =>
    ATTRIBUTES.map(([objectType, type, matchStrengths]) => ({
      class: "KYC",
      result: "MATCH",
      objectType,
      provider: { name, source, sourceNormalized: source, confidence: { normalized: 100 } },
      supplementaryData: { type, matchStrengths },
    })),
  );
}

function blueprintsOf(blueprint: CaseBlueprint, run: Run, step: string): ResultBlueprint[] {
  if (run.skipped?.includes(step)) return [];
  if (step === "KYC" && !decidingFinding(run, step)) return cleanKyc(blueprint);
  return run.findings.filter((finding) => finding.step === step).flatMap((finding) => finding.results ?? []);
}

/** What a check of identity says of the documents it looked at; the ids are the case's own (handbook 1.17). */
function checkedDocuments(blueprint: CaseBlueprint, { class: kind, supplementaryData }: ResultBlueprint) {
  const [identity, face] = kind === "IDV" ? papersOf(blueprint) : [];
  if (!identity || !face) return {};
  const [document, selfie] = [documentIds(blueprint, identity), documentIds(blueprint, face)];
  const [front, back] = document.attachmentIds;
  const compared = { comparedSelfieId: selfie.documentId, comparedSelfieAttachmentId: selfie.attachmentIds[0] };
  switch (supplementaryData?.type) {
    case "IDV_DOCUMENT":
      return { attachmentIds: { front, ...(back && { back }) } };
    case "IDV_FACIAL_COMPARISON":
      return { comparedDocumentId: document.documentId, comparedDocumentAttachmentId: front, ...compared };
    case "IDV_FACIAL_LIVENESS":
      return compared;
    default:
      return {};
  }
}

/** The id of a result; it depends on nothing that moves with the clock, and a client may only repeat it. */
function resultId({ workflowExecutionId, hasUlids }: Run, step: string, place: number): string {
  const text = `${workflowExecutionId}/${step}/result/${place}`;
  return hasUlids ? ulidOf(ULID_TIME, text) : uuid(text);
}

/** The process results of one step of a run, in the vendor's shape. */
export function processResultsOf(blueprint: CaseBlueprint, run: Run, step: string): ProcessResult[] {
  const at = isoTime(run.startedAt + run.tookMs);
  return blueprintsOf(blueprint, run, step).map((result, place) => ({
    processResultId: resultId(run, step, place),
    schemaVersion: 2,
    entityId: blueprint.entityId,
    requestId: startRequestId(run),
    stepName: step,
    stepType: step,
    objectType: result.objectType,
    objectId: uuid(`${blueprint.key}/${result.objectType}`),
    groupId: uuid(`${run.workflowExecutionId}/${step}/group`),
    providerResult: result.provider,
    result: result.result,
    class: result.class,
    ...(result.supplementaryData && {
      supplementaryData: { ...result.supplementaryData, ...checkedDocuments(blueprint, result) },
    }),
    systemStatus: "VALID",
    ...(result.manualStatus && { manualStatus: result.manualStatus }),
    state: "COMPLETED",
    riskFactors: [],
    createdAt: at,
    updatedAt: at,
    updatedBy: "System:workflow",
  }));
}
