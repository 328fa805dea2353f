/** A file of a document; without `data` unless the pictures were asked for (handbook 1.23). */
export interface Attachment {
  attachmentId: string;
  filename: string;
  mimeType: string;
  type: string;
  pageNumber: number;
  side?: string;
  createdAt: string;
  updatedAt: string;
  lastMalwareScanAt: string;
  retrievalStatus: string;
  data?: { base64: string } | { uri: string };
}

interface VendorDate {
  year: string;
  month: string;
  day: string;
  normalized: string;
}

/** Document-Information (handbook 1.23); at level `id` only its first three fields. */
export interface DocumentInformation {
  documentId: string;
  type: string;
  country: string;
  entityId?: string;
  subtype?: string;
  primaryIdentifier?: string;
  issueDate?: VendorDate;
  expiryDate?: VendorDate;
  createdAt?: string;
  updatedAt?: string;
  attachments?: Attachment[];
}

/** The body of getDocuments as it is: no envelope, no request id. */
export type EntityDocuments = Partial<Record<"REPORT" | "SUPPORTING" | "IDENTITY" | "OTHER", DocumentInformation[]>>;
