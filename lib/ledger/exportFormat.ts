import { z } from "zod";
import { type Checkpoint, checkpoint } from "./checkpoint";
import type { ExportedRow, Head } from "./verify";

/*
 * The export of a ledger: JSON lines in UTF-8.
 *
 *   {"format":"countersign-ledger/1","exportedAt":"2026-01-01T00:00:00.000Z"}
 *   {"row":{"sequence":1,"at":…,"action":…,"outcome":…,"detailDigest":…,"previousHash":"000…",…},"hash":"…",
 *    "detail":{"salt":"…","detail":{…}}}
 *   {"row":{…},"hash":"…","erased":17}
 *   {"end":{"rows":2,"head":{"sequence":2,"hash":"…"},"seal":{"sequence":2,"hash":"…","at":"…","signature":"…"}}}
 *
 * `hash` is the HMAC-SHA-256, under the ledger key, of the RFC 8785 form of `row`; `row.previousHash` is the hash of the row
 * before. `row.detailDigest` is the SHA-256 of the salt followed by the RFC 8785 form of the detail. Where a detail was
 * erased by law, `erased` names the later row that tells of it. The last line tells a whole file from one that was cut off;
 * its seal is a checkpoint like those of the checkpoint file, and absent where the desk signs none.
 */

export const EXPORT_FORMAT = "countersign-ledger/1";

const header = z.object({ format: z.literal(EXPORT_FORMAT), exportedAt: z.string() });
const ending = z.object({
  end: z.object({
    rows: z.number().int(),
    head: z.object({ sequence: z.number().int(), hash: z.string() }),
    seal: checkpoint.optional(),
  }),
});

/** The last line of an export. */
export interface Ending {
  rows: number;
  head: Head;
  seal?: Checkpoint;
}

export function headerLine(exportedAt: Date): string {
  return line({ format: EXPORT_FORMAT, exportedAt: exportedAt.toISOString() });
}

export function rowLine(row: ExportedRow): string {
  return line(row);
}

export function endLine(end: Ending): string {
  return line({ end });
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

/** Reads the first line. Out: when the export began. Throws when it is no export, or one of another format. */
export function parseHeader(text: string): string {
  const parsed = header.safeParse(parseJson(text));
  if (parsed.success) return parsed.data.exportedAt;
  throw new Error(`The file does not begin like an export of the ledger (${EXPORT_FORMAT})`);
}

/** Reads any line after the first. Out: a row, the ending, or undefined when it is neither. */
export function parseLine(text: string): { row: ExportedRow } | { end: Ending } | undefined {
  const value = parseJson(text);
  if (isRow(value)) return { row: value };
  const parsed = ending.safeParse(value);
  return parsed.success ? { end: parsed.data.end } : undefined;
}

/** By hand: a schema a million times is a matter of seconds, and the hash refuses whatever is not as it was written. */
function isRow(value: unknown): value is ExportedRow {
  if (typeof value !== "object" || value === null) return false;
  const { row, hash, detail, erased } = value as Partial<ExportedRow>;
  const whole = typeof row === "object" && row !== null && typeof row.sequence === "number" && typeof hash === "string";
  const detailed = detail === undefined || (typeof detail === "object" && typeof detail?.salt === "string");
  return whole && detailed && (erased === undefined || typeof erased === "number");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
