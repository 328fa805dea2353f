import "server-only";
import { DeskError } from "@/lib/errors";
import { LARGEST_FILES_BYTES } from "@/lib/frankieone/documents";
import type { DocumentFiles } from "@/lib/frankieone/wire/documents";
import { type FileKind, kindOfFile } from "./fileKinds";
import { sizeOfPicture } from "./pixels";

/** More points than any scan has; as many unfold to 400 MB in the browser. */
const MOST_PIXELS = 100_000_000;

/** In words, of the files and not of their base64. */
const LARGEST_MB = Math.floor((LARGEST_FILES_BYTES / 1_000_000) * (3 / 4));

/** A file that may be handed out: its bytes, and what they are. */
export interface OpenedFile {
  bytes: Uint8Array;
  kind: FileKind;
}

/**
 * The bytes of one file of a document as it came, judged by them alone. Throws DeskError DOCUMENT_NOT_SHOWN, with the cause in words,
 * where there are none or the desk does not open what they are.
 */
export function fileIn({ attachments }: DocumentFiles, attachmentId: string): OpenedFile {
  const found = attachments.find((each) => each.attachmentId === attachmentId);
  if (found?.retrievalStatus === "FAILED") throw notShown("FrankieOne could not retrieve the file from its own store.");
  const { base64, isElsewhere } = found?.data ?? {};
  if (!base64 && isElsewhere)
    throw notShown("FrankieOne keeps this document at an address that Countersign does not open.");
  const bytes = Buffer.from(withoutHead(base64 ?? ""), "base64");
  if (bytes.byteLength === 0) throw notShown("FrankieOne gives no file for it.");
  return { bytes, kind: requireSafe(bytes) };
}

/** Some clients store a data URL in the place of its base64. */
const withoutHead = (base64: string) => (base64.startsWith("data:") ? base64.slice(base64.indexOf(",") + 1) : base64);

function requireSafe(bytes: Uint8Array): FileKind {
  const kind = kindOfFile(bytes);
  if (!kind)
    throw notShown(
      "Whatever its name says, its content is not a PNG, JPEG, WebP, GIF, TIFF or PDF. Other files can carry programs.",
    );
  const { width = 0, height = 0 } = sizeOfPicture(bytes, kind.type) ?? {};
  if (width * height > MOST_PIXELS) throw notShown("Its image has more than 100 million pixels.");
  return kind;
}

/** An answer beyond what is read, as what it means here; any other failure as it is. */
export function saidOfSize(cause: unknown): never {
  if (cause instanceof DeskError && cause.code === "UPSTREAM_TOO_LARGE")
    throw notShown(
      `The document with its files is larger than ${LARGEST_MB} MB, the most that Countersign reads.`,
      cause,
    );
  throw cause;
}

function notShown(detail: string, cause?: unknown): DeskError {
  return new DeskError("DOCUMENT_NOT_SHOWN", { detail, sent: "no", cause });
}
