import { queryOptions } from "@tanstack/react-query";
import type { CaseParams } from "@/lib/cases/contract";
import { casePath } from "@/lib/cases/queries";
import { holding, request } from "@/lib/http/client";
import { requestFile } from "@/lib/http/file";
import type { DocumentsAnswer } from "./contract";
import type { DocumentFile } from "./fileList";

const documentKeys = {
  list: ({ entityId, serviceName }: CaseParams) => ["documents", entityId, serviceName] as const,
  file: (params: CaseParams, { documentId, attachmentId }: DocumentFile) =>
    [...documentKeys.list(params), documentId, attachmentId] as const,
};

/** Reads what is known of each document; only when they are opened. */
export function documentsOptions(params: CaseParams) {
  return queryOptions({
    queryKey: documentKeys.list(params),
    queryFn: async ({ signal }) => {
      const answer = holding<DocumentsAnswer>("documents");
      return (await request(`${casePath(params)}/documents`, { answer, signal })).data.documents;
    },
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
}

/**
 * Reads one file of a document. Each reading is a look that goes on record, so it happens once while somebody looks, and nothing is
 * kept from the moment nobody does.
 */
export function fileOptions(params: CaseParams, file: DocumentFile) {
  const { documentId, attachmentId } = file;
  const path = `${casePath(params)}/documents/${documentId}/attachments/${attachmentId}`;
  return queryOptions({
    queryKey: documentKeys.file(params, file),
    queryFn: ({ signal }) => requestFile(path, signal),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    structuralSharing: false,
  });
}
