import type { Attachment, ClassedDocument } from "@/lib/frankieone/wire/documents";
import { FILE_ID_SHAPE } from "./fileIds";

/** One file that can be asked for, by the ids of its address. */
export interface DocumentFile {
  documentId: string;
  attachmentId: string;
  /** What it is called beside the others of its document. */
  name: string;
}

/** The files of a document that can be looked at, in order. */
export function openableOf(document: ClassedDocument): DocumentFile[] {
  const { documentId = "" } = document;
  return filesOf(document).flatMap((file, place) => {
    const { attachmentId = "" } = file;
    return canBeOpened(document, file) ? [{ documentId, attachmentId, name: nameOfAttachment(file, place) }] : [];
  });
}

/** The selfie to lay beside another document: the first file of the newest that can be opened. */
export function selfieAmong(documents: readonly ClassedDocument[]): DocumentFile | undefined {
  const selfies = documents.filter(({ type }) => type === "SELF_IMAGE");
  const newest = selfies.toSorted((one, other) => (other.createdAt ?? "").localeCompare(one.createdAt ?? ""));
  return newest.flatMap(openableOf)[0];
}

/** May this file be asked for? What FrankieOne gives no usable id of has no address. */
export function canBeOpened(document: Pick<ClassedDocument, "documentId">, file: Attachment): boolean {
  return [document.documentId, file.attachmentId].every((id) => id !== undefined && FILE_ID_SHAPE.test(id));
}

/** The files of a document in the order they are read: by page, the front before the back, else as they came. */
export function filesOf({ attachments }: Pick<ClassedDocument, "attachments">): Attachment[] {
  const rank = ({ pageNumber = 0, side }: Attachment) => pageNumber * 2 + (side === "BACK" ? 1 : 0);
  return attachments.toSorted((one, other) => rank(one) - rank(other));
}

const SIDES = new Map([
  ["FRONT", "Front"],
  ["BACK", "Back"],
]);

/** What a file is called beside the others of its document: "Front", "Page 2", "Back, page 2", "File 3". In: its place, from 0. */
export function nameOfAttachment({ side, pageNumber }: Attachment, place: number): string {
  const word = side && (SIDES.get(side) ?? side);
  if (pageNumber === undefined) return word ?? `File ${place + 1}`;
  return word ? `${word}, page ${pageNumber}` : `Page ${pageNumber}`;
}
