import { z } from "zod";
import { partialDate } from "./dates";
import { DOCUMENT_TYPES } from "./documentTypes";
import { idText } from "./identifiers";
import { wellFormed } from "./strings";
import { list, looseRecord, moment, number, openEnum, part, text } from "./tolerant";

/**
 * Document-Attachment (handbook 1.23), what is known of a file. `data` and `location` are left out on purpose: either may be
 * a signed address, which must never reach a browser.
 */
export const attachment = z.object({
  attachmentId: text(),
  filename: text(),
  mimeType: text(),
  pageNumber: number(),
  side: openEnum(["FRONT", "BACK"]),
  type: text(),
  retrievalStatus: openEnum(["NORMAL", "EXCLUDED", "FAILED"]),
  createdAt: moment(),
  updatedAt: moment(),
  lastMalwareScanAt: moment(),
  sourceId: text(),
});
export type Attachment = z.infer<typeof attachment>;

/** Document-Information (handbook 1.23). */
export const documentInformation = z.object({
  documentId: text(),
  entityId: idText(),
  type: openEnum(DOCUMENT_TYPES),
  subtype: text(),
  country: text(),
  subdivision: text(),
  primaryIdentifier: text(),
  secondaryIdentifier: text(),
  issueDate: partialDate({}),
  expiryDate: partialDate({}),
  validFrom: partialDate({}),
  validTo: partialDate({}),
  createdAt: moment(),
  updatedAt: moment(),
  sourceId: text(),
  supplementaryData: looseRecord(),
  customAttributes: looseRecord(),
  attachments: list(attachment),
});

/** A document with the class under which it was listed. */
export const classedDocument = documentInformation.extend({ documentClass: z.string() });
export type ClassedDocument = z.infer<typeof classedDocument>;

/** The answer of getDocuments: a bare map of classes, without an envelope or requestId. Out: the documents in its order. */
export const documentsAnswer = z
  .record(z.string(), list(documentInformation))
  .transform((classes) =>
    Object.entries(classes).flatMap(([name, documents]) =>
      documents.map((each): ClassedDocument => ({ ...each, documentClass: wellFormed(name) })),
    ),
  );

/**
 * The data of a file: its bytes in base64, or that it is kept elsewhere. The address itself ends here. Unlike other text the bytes
 * are not searched for odd characters: they are megabytes, and no page shows them.
 */
const fileData = part(
  z
    .preprocess(
      (value) => (typeof value === "string" ? { base64: value } : value),
      z.object({ base64: z.string().optional().catch(undefined), uri: text() }),
    )
    .transform(({ base64, uri }) => ({ base64, isElsewhere: uri !== undefined })),
);

/** The answer of getDocument at level `base64`, also without an envelope: what says whose it is, and the files. */
export const documentFilesAnswer = z.object({
  documentId: text(),
  entityId: idText(),
  attachments: list(z.object({ attachmentId: text(), retrievalStatus: text(), data: fileData })),
});
export type DocumentFiles = z.infer<typeof documentFilesAnswer>;

/** External-Reference (handbook 1.23): what the person is called in systems outside FrankieOne. */
export const externalReference = z.object({
  referenceId: text(),
  type: openEnum(["SYSTEM", "CUSTOMER", "OTHER", "ACCOUNT"]),
  name: text(),
  value: text(),
  description: text(),
  sourceId: text(),
});
export type ExternalReference = z.infer<typeof externalReference>;
export const externalReferencesAnswer = z.object({ externalReferences: list(externalReference), requestId: text() });
