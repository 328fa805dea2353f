import "server-only";
import { requireInSight } from "@/lib/cases/sight";
import type { CaseParams } from "@/lib/cases/contract";
import { getDb } from "@/lib/db/client";
import type { Officer } from "@/lib/domain/officer";
import { DeskError } from "@/lib/errors";
import { getDocumentFiles, getDocuments } from "@/lib/frankieone/documents";
import type { FileReply } from "@/lib/http/reply";
import { LOOK_AT_DOCUMENT } from "@/lib/ledger/actions";
import { appendLedger } from "@/lib/ledger/record";
import { onRecordOnly } from "@/lib/writes/onRecord";
import type { AttachmentParams, DocumentsAnswer } from "./contract";
import { nameOfFile } from "./fileKinds";
import { fileIn, type OpenedFile, saidOfSize } from "./files";
import { takePlace } from "./places";

type Reader = Pick<Officer, "email">;

/** What is known of each document of the person behind a case; two calls to the vendor, the first for the sight. Throws DeskError. */
export async function listDocuments({ email }: Reader, params: CaseParams): Promise<DocumentsAnswer> {
  const caller = { username: email };
  await requireInSight(caller, params);
  return { documents: await getDocuments(caller, params.entityId) };
}

/**
 * One file of a document, for the officer's eyes: on record before its first byte. The vendor gives a document with all its files
 * and in one piece, so that it is in memory while it is read; what is handed on goes out in slices. Three calls to the vendor. Throws
 * DeskError NOT_FOUND for a document that is not among those of this person, DOCUMENT_NOT_SHOWN for what the desk does not open,
 * OVERLOADED, AUDIT_UNAVAILABLE, and as the vendor client does.
 */
export async function openAttachment(officer: Officer, params: AttachmentParams): Promise<FileReply> {
  const type = await requireListed(officer, params);
  const giveBack = await takePlace(officer.id);
  try {
    const { bytes, kind } = await readFile(officer, params);
    await recordLook(officer, params);
    const file = { name: nameOfFile(type, params.documentId, kind), type: kind.type, isShown: kind.isShown };
    return { file: { ...file, size: bytes.byteLength, bytes: slicesOf(bytes, giveBack) } };
  } catch (error) {
    giveBack();
    throw error;
  }
}

/** In the list of this person, in whatever class: an id from elsewhere must not open anything here. Out: the document's type. */
async function requireListed(reader: Reader, params: AttachmentParams): Promise<string | undefined> {
  const { documents } = await listDocuments(reader, params);
  const document = documents.find(({ documentId }) => documentId === params.documentId);
  const isHere = document?.attachments.some(({ attachmentId }) => attachmentId === params.attachmentId);
  if (!document || !isHere || !isOf(params, document)) throw new DeskError("NOT_FOUND", { sent: "no" });
  return document.type;
}

/** A document that names another entity or id than was asked for is none of this person's. */
function isOf({ entityId, documentId }: AttachmentParams, given: { entityId?: string; documentId?: string }): boolean {
  return (given.entityId ?? entityId) === entityId && (given.documentId ?? documentId) === documentId;
}

async function readFile({ email }: Reader, params: AttachmentParams): Promise<OpenedFile> {
  const files = await getDocumentFiles({ username: email }, params).catch(saidOfSize);
  if (!isOf(params, files)) throw new DeskError("NOT_FOUND", { sent: "no" });
  return fileIn(files, params.attachmentId);
}

/** Which document and which of its files, never what is in it. */
async function recordLook({ id, role }: Officer, params: AttachmentParams): Promise<void> {
  const { entityId, serviceName, documentId, attachmentId } = params;
  const row = { action: LOOK_AT_DOCUMENT, outcome: "DONE", target: { entityId, serviceName } };
  await onRecordOnly(() =>
    getDb().transaction((transaction) =>
      appendLedger(transaction, { ...row, actor: { id, role }, detail: { documentId, attachmentId } }),
    ),
  );
}

const SLICE_BYTES = 64 * 1024;

/**
 * The place is given back with the last slice, so that a small file holds none while a client takes its time. Who sends a generator
 * that nobody asks any more ends it (lib/http/streaming.ts).
 */
async function* slicesOf(bytes: Uint8Array, giveBack: () => void): AsyncGenerator<Uint8Array> {
  try {
    for (let at = 0; at < bytes.byteLength; at += SLICE_BYTES) {
      if (at + SLICE_BYTES >= bytes.byteLength) giveBack();
      yield bytes.subarray(at, at + SLICE_BYTES);
    }
  } finally {
    giveBack();
  }
}
