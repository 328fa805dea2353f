import { z } from "zod";
import { caseParams } from "@/lib/cases/contract";
import { classedDocument } from "@/lib/frankieone/wire/documents";
import { FILE_ID_SHAPE } from "./fileIds";

const fileId = z.string().regex(FILE_ID_SHAPE, "is no id of a document or file");

/** The path of one file of a document. */
export const attachmentParams = caseParams.extend({ documentId: fileId, attachmentId: fileId });
export type AttachmentParams = z.infer<typeof attachmentParams>;

/** The answer of `GET …/serviceprofiles/{serviceName}/documents`: what is known of each document, without a file or an address. */
export const documentsAnswer = z.object({ documents: z.array(classedDocument) });
export type DocumentsAnswer = z.infer<typeof documentsAnswer>;
