import type { CaseBlueprint } from "../cases/blueprint";
import { isoTime } from "../cases/names";
import { uuid } from "../identifiers";
import type { Attachment, DocumentInformation, EntityDocuments } from "../vendor/document";
import { type Paper, type PaperFile, type PaperName, PAPERS } from "./papers";

/** How much of a document is told: its id, what it is, or its pictures too (handbook 1.23). */
export const LEVELS = ["id", "meta", "base64"] as const;
export type Level = (typeof LEVELS)[number];

const documentId = ({ key }: CaseBlueprint, name: PaperName) => uuid(`${key}/document/${name}`);
const attachmentId = (document: string, place: number) => uuid(`${document}/attachment/${place}`);

/** What a document check names of the case's documents: its picture, its face, and what they were compared with. */
export function documentIds(blueprint: CaseBlueprint, name: PaperName) {
  const id = documentId(blueprint, name);
  return { documentId: id, attachmentIds: PAPERS[name].files.map((_, place) => attachmentId(id, place)) };
}

/** Documents an identity check was made with, in the story's own words: what it saw, and a face. */
function checkedPapers({ runs }: CaseBlueprint): PaperName[] {
  const checks = runs.flatMap(({ findings }) => findings).flatMap(({ results = [] }) => results);
  const ofIdv = checks.filter((result) => result.class === "IDV");
  if (ofIdv.length === 0) return [];
  const isLicence = ofIdv.some(
    ({ supplementaryData }) => supplementaryData?.detectedDocumentType === "DRIVERS_LICENSE",
  );
  return [isLicence ? "DRIVERS_LICENSE" : "PASSPORT", "SELFIE"];
}

/** Every document of the case. */
export const papersOf = (blueprint: CaseBlueprint): PaperName[] => [
  ...checkedPapers(blueprint),
  ...(blueprint.papers ?? []),
];

function dataOf({ data }: PaperFile, level: Level): Pick<Attachment, "data" | "retrievalStatus"> {
  if (level !== "base64") return { retrievalStatus: "EXCLUDED" };
  if (data === "lost") return { retrievalStatus: "FAILED" };
  const given = typeof data === "function" ? { base64: data().toString("base64") } : data;
  return { retrievalStatus: "NORMAL", data: given };
}

function attachmentsOf(id: string, { files }: Paper, at: string, level: Level): Attachment[] {
  return files.map((file, place) => ({
    attachmentId: attachmentId(id, place),
    filename: file.filename,
    mimeType: file.mimeType,
    type: file.type,
    pageNumber: place + 1,
    ...(file.side && { side: file.side }),
    createdAt: at,
    updatedAt: at,
    lastMalwareScanAt: at,
    ...dataOf(file, level),
  }));
}

const dateOf = (year: number) => ({ year: String(year), month: "04", day: "09", normalized: `${year}-04-09` });

function informationOf(blueprint: CaseBlueprint, name: PaperName, level: Level): DocumentInformation {
  const { entityId, subject, createdAt, key } = blueprint;
  const paper: Paper = PAPERS[name];
  const id = documentId(blueprint, name);
  const what = { documentId: id, type: paper.type, country: subject.country ?? "AUS" };
  if (level === "id") return what;
  const year = new Date(createdAt).getUTCFullYear();
  const at = isoTime(createdAt);
  return {
    ...what,
    entityId,
    ...(paper.subtype && { subtype: paper.subtype }),
    ...(paper.class === "IDENTITY" && {
      primaryIdentifier: uuid(`${key}/number/${name}`).slice(0, 8).toUpperCase(),
      issueDate: dateOf(year - 3),
      expiryDate: dateOf(year + 7),
    }),
    createdAt: at,
    updatedAt: at,
    attachments: attachmentsOf(id, paper, at, level),
  };
}

/** The case's documents by class; a class without any is left out. */
export function documentsOf(blueprint: CaseBlueprint, level: Level): EntityDocuments {
  const documents: EntityDocuments = {};
  for (const name of papersOf(blueprint)) {
    (documents[PAPERS[name].class] ??= []).push(informationOf(blueprint, name, level));
  }
  return documents;
}

/** One document of the case; undefined when it has none of that id. */
export function documentOf(blueprint: CaseBlueprint, id: string, level: Level): DocumentInformation | undefined {
  const name = papersOf(blueprint).find((one) => documentId(blueprint, one) === id.toLowerCase());
  return name && informationOf(blueprint, name, level);
}
