import { z } from "zod";
import { canonical } from "@/lib/digest";
import { type Checkpoint, checkpoint, type Seal, seal } from "./checkpoint";
import { isRowLine } from "./rowLine";
import type { ExportedRow, Head } from "./verify";

/*
 * The export of a ledger: JSON lines in UTF-8, described in LEDGER-FORMAT.md. Every line is the RFC 8785 form of its value
 * and has the members of the format and no others, so that a line can be read in one way alone. Exports of format 1 are
 * still read: their lines are as JSON.stringify wrote them, without public hashes, and their seal is a checkpoint.
 */

export const EXPORT_FORMAT = "countersign-ledger/2";
const FIRST_FORMAT = "countersign-ledger/1";

const id = z.string().regex(/^[0-9a-f]{16}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const header = z.strictObject({
  format: z.literal(EXPORT_FORMAT),
  exportedAt: z.string(),
  keyId: id,
  signer: id.optional(),
});
const firstHeader = z.strictObject({ format: z.literal(FIRST_FORMAT), exportedAt: z.string() });
const head = z.strictObject({ sequence: z.number().int(), hash, publicHash: hash });
const ending = z.strictObject({ end: z.strictObject({ rows: z.number().int(), head, seal: seal.optional() }) });
const firstEnding = z.strictObject({
  end: z.strictObject({
    rows: z.number().int(),
    head: head.omit({ publicHash: true }),
    seal: checkpoint.omit({ publicHash: true, signer: true }).optional(),
  }),
});

/** The first line: when the export began and, from format 2 on, the ids of the ledger's key and of the signing key. */
export interface Header {
  format: 1 | 2;
  exportedAt: string;
  keyId?: string;
  signer?: string;
}

/** The last line of an export. */
export interface ExportEnding {
  rows: number;
  head: Head;
  seal?: Checkpoint | Seal;
}

export function headerLine({
  exportedAt,
  keyId,
  signer,
}: {
  exportedAt: Date;
  keyId: string;
  signer?: string;
}): string {
  return line({ format: EXPORT_FORMAT, exportedAt: exportedAt.toISOString(), keyId, signer });
}

export function rowLine(row: ExportedRow): string {
  return line(row);
}

export function endLine(end: ExportEnding): string {
  return line({ end });
}

function line(value: object): string {
  return `${canonical(value)}\n`;
}

/** Reads the first line. Throws when it is no export, or one of another format. */
export function parseHeader(text: string): Header {
  const value = parseJson(text);
  const parsed = header.safeParse(value);
  if (parsed.success && isExact(text, value, 2)) return { ...parsed.data, format: 2 };
  const first = firstHeader.safeParse(value);
  if (first.success && isExact(text, value, 1)) return { ...first.data, format: 1 };
  throw new Error(`The file does not begin like an export of the ledger (${EXPORT_FORMAT})`);
}

/** Reads any line after the first. Out: a row, the ending, or undefined when it is neither, or not exactly as the format has it. */
export function parseLine(text: string, format: 1 | 2): { row: ExportedRow } | { end: ExportEnding } | undefined {
  const value = parseJson(text);
  if (!isExact(text, value, format)) return undefined;
  if (isRowLine(value, format)) return { row: value };
  const parsed = (format === 1 ? firstEnding : ending).safeParse(value);
  return parsed.success ? { end: parsed.data.end } : undefined;
}

/**
 * A line can be read in one way only: a repeated name, or anything else that readers could take differently, is
 * refused.
 */
function isExact(text: string, value: unknown, format: 1 | 2): boolean {
  try {
    return text === (format === 1 ? JSON.stringify(value) : canonical(value));
  } catch {
    // Too deep to be written, or no JSON at all.
    return false;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
