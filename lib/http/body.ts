import "server-only";
import { DeskError } from "@/lib/errors";
import { parseStrictJson, UnsafeJsonError } from "./strictJson";

/** Largest body our API reads; a comment of 4,000 characters is far below it. */
export const LARGEST_BODY_BYTES = 32 * 1024;

/**
 * Reads a JSON body at the door. In: the request. Out: the parsed value, not yet validated.
 * Throws DeskError: UNSUPPORTED_MEDIA_TYPE unless exactly JSON in UTF-8, BODY_TOO_LARGE, VALIDATION when malformed.
 */
export async function readJson(request: Request): Promise<unknown> {
  requireJson(request.headers.get("content-type"));
  return readJsonOfAnyType(request);
}

/** The same, whatever type the sender says it is: for one whose requests no browser makes. Throws as `readJson` for the rest. */
export async function readJsonOfAnyType(request: Request): Promise<unknown> {
  const bytes = await readCapped(request);
  try {
    return parseStrictJson(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (cause) {
    const detail = cause instanceof UnsafeJsonError ? cause.message : "The body is not valid JSON in UTF-8.";
    throw new DeskError("VALIDATION", { detail, sent: "no", cause });
  }
}

function requireJson(contentType: string | null): void {
  if (/^application\/json(;\s*charset="?utf-8"?)?$/i.test(contentType?.trim() ?? "")) return;
  throw new DeskError("UNSUPPORTED_MEDIA_TYPE", { detail: "Send application/json in UTF-8.", sent: "no" });
}

async function readCapped(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.byteLength;
    if (size > LARGEST_BODY_BYTES) {
      await reader?.cancel();
      throw new DeskError("BODY_TOO_LARGE", { detail: `At most ${LARGEST_BODY_BYTES} bytes are read.`, sent: "no" });
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks);
}
