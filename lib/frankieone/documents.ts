import "server-only";
import { type Caller, read } from "./reads";
import {
  type ClassedDocument,
  type DocumentFiles,
  documentFilesAnswer,
  documentsAnswer,
  type ExternalReference,
  externalReferencesAnswer,
} from "./wire/documents";

/**
 * What belongs to an entity and to no service: whoever calls has made sure that the entity is in the officer's sight
 * (lib/cases/sight.ts), since no path here could say so.
 */

/** The largest answer with files that is read, in bytes: base64 takes a third more than the files themselves. */
export const LARGEST_FILES_BYTES = 24 * 1024 * 1024;

/** Files are megabytes: one attempt, and the whole read with its retries, in milliseconds. */
const PATIENCE = { attemptMs: 20_000, wholeMs: 25_000 };

/** getDocuments (handbook 1.23) without files: what is known of each document, with its class. Throws DeskError. */
export async function getDocuments(caller: Caller, entityId: string): Promise<ClassedDocument[]> {
  const segments = ["v2", "individuals", entityId, "documents"];
  return (await read({ caller, segments, query: { level: "meta" }, answer: documentsAnswer })).data;
}

/**
 * getDocument (handbook 1.23) with all its files: the vendor gives no single one. Throws DeskError, UPSTREAM_TOO_LARGE beyond
 * LARGEST_FILES_BYTES.
 */
export async function getDocumentFiles(
  caller: Caller,
  { entityId, documentId }: { entityId: string; documentId: string },
): Promise<DocumentFiles> {
  const segments = ["v2", "individuals", entityId, "documents", documentId];
  const bounds = { mostBytes: LARGEST_FILES_BYTES, patience: PATIENCE };
  return (await read({ caller, segments, query: { level: "base64" }, answer: documentFilesAnswer, ...bounds })).data;
}

/** getExternalReference (handbook 1.23), which lists all of an entity. Throws DeskError. */
export async function getExternalReferences(caller: Caller, entityId: string): Promise<ExternalReference[]> {
  const segments = ["v2", "individuals", entityId, "externalreferences"];
  return (await read({ caller, segments, answer: externalReferencesAnswer })).data.externalReferences;
}
