import { drawing, licenceSide, page, passportPage, selfie, statement } from "./pictures";

/** A file of a document. */
export interface PaperFile {
  filename: string;
  /** What the vendor says it is; the bytes may say something else. */
  mimeType: string;
  type: "PHOTO" | "PDF";
  side?: "FRONT" | "BACK";
  /** Its bytes, the address it lies at, or nothing because it was lost. */
  data: (() => Buffer) | { uri: string } | "lost";
}

/** A document before it belongs to somebody. */
export interface Paper {
  class: "REPORT" | "SUPPORTING" | "IDENTITY" | "OTHER";
  type: string;
  subtype?: string;
  files: readonly PaperFile[];
}

const photo = (filename: string, data: PaperFile["data"], side?: PaperFile["side"]): PaperFile => ({
  filename,
  mimeType: filename.endsWith(".png") ? "image/png" : "image/jpeg",
  type: "PHOTO",
  data,
  ...(side && { side }),
});

const pdf = (filename: string, data: PaperFile["data"]): PaperFile => ({
  filename,
  mimeType: "application/pdf",
  type: "PDF",
  data,
});

/** Every document there can be, by the word a case of the story asks for it with. */
export const PAPERS = {
  PASSPORT: { class: "IDENTITY", type: "PASSPORT", files: [photo("passport.png", passportPage, "FRONT")] },
  DRIVERS_LICENSE: {
    class: "IDENTITY",
    type: "DRIVERS_LICENSE",
    files: [
      photo("licence-front.png", () => licenceSide("FRONT"), "FRONT"),
      photo("licence-back.png", () => licenceSide("BACK"), "BACK"),
    ],
  },
  SELFIE: { class: "OTHER", type: "SELF_IMAGE", files: [photo("selfie.jpg", selfie)] },
  STATEMENT: { class: "SUPPORTING", type: "BANK_STATEMENT", files: [pdf("statement.pdf", statement)] },
  /** An SVG and an HTML page that say they are pictures. */
  DRAWING: { class: "SUPPORTING", type: "UTILITY_BILL", files: [photo("bill.png", drawing)] },
  PAGE: { class: "SUPPORTING", type: "PROOF_OF_ADDRESS", files: [photo("letter.jpg", page)] },
  /** A report that is not given but pointed to, by an address that opens it for whoever has it. */
  REPORT: {
    class: "REPORT",
    type: "REPORT",
    subtype: "KYC",
    files: [pdf("report.pdf", { uri: "https://reports.frankieone.example/kyc.pdf?signature=sandbox-not-a-secret" })],
  },
  LOST: { class: "OTHER", type: "VISA", files: [photo("visa.jpg", "lost")] },
  /** A document of which nobody kept a picture. */
  UNSEEN: { class: "OTHER", type: "CITIZENSHIP", files: [] },
} as const satisfies Record<string, Paper>;

export type PaperName = keyof typeof PAPERS;
