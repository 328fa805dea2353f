import { createHash } from "node:crypto";
import type { Checkpoint } from "./checkpoint";
import { type ExportEnding, type Header, parseHeader, parseLine } from "./exportFormat";
import { foreignRows, type Range } from "./seam";
import { type Report, Verification } from "./verification";
import type { ExportedRow, Means } from "./verify";

/**
 * What an export proved. `setAside` checkpoints were signed after it was made; `sealedAt` is when its end was signed, where
 * that was checked; `foreignRanges` are the rows that seams set apart.
 */
export interface ExportReport extends Report {
  header: Header;
  sealedAt?: string;
  setAside: number;
  foreignRanges: Range[];
}

interface ExportMeans extends Means {
  checkpoints?: readonly Checkpoint[];
}

/** The text of a file, line by line, as often as it is asked for. */
type Lines = () => AsyncIterable<string>;

/**
 * Verifies an export, line by line, in bounded memory; it is read twice, since a seam refers to rows before it. In: its
 * lines; the ledger key, the key that checkpoints are signed with, or both; the checkpoints, where there are any. With
 * a signing key the export must be sealed, and checkpoints that are given must match rows of it. Throws when a line is
 * not exactly of the format, naming it.
 */
export async function verifyExport(lines: Lines, { checkpoints, ...means }: ExportMeans): Promise<ExportReport> {
  const seams = await seamsOf(lines);
  const foreign = foreignRows(seams, means);
  // Rows before the first seam do not name their key; the seam was made under it.
  const olderKeyId = seams[0]?.row.keyId;
  const verification = new Verification({ ...means, olderKeyId, foreign, checkpoints });
  const { header, end, digest } = await takeLines(verification, lines, means);
  verification.expect(end.rows, end.head);
  const setAside = means.signer ? verification.seal(end.seal, header.format === 1 ? undefined : digest) : 0;
  const report = verification.end({ vouched: checkpoints !== undefined });
  return { ...report, header, sealedAt: means.signer && end.seal?.at, setAside, foreignRanges: foreign };
}

async function takeLines(verification: Verification, lines: Lines, { key }: Means) {
  const digest = createHash("sha256");
  let header: Header | undefined;
  let end: ExportEnding | undefined;
  let number = 0;
  for await (const text of lines()) {
    number += 1;
    if (end) throw new Error(`Line ${number} comes after the end of the export`);
    if (!header) header = readHeader(text, key);
    else end = takeLine(verification, header, text, number);
    if (!end) digest.update(`${text}\n`);
  }
  if (!header || !end) throw new Error("The file is cut off: the line that ends an export is missing");
  return { header, end, digest: digest.digest("hex") };
}

function readHeader(text: string, key: string | undefined): Header {
  const header = parseHeader(text);
  if (header.format === 1 && key === undefined)
    throw new Error("An export of format 1 holds only keyed hashes: only the ledger key can verify it");
  return header;
}

function takeLine(
  verification: Verification,
  { format }: Header,
  text: string,
  number: number,
): ExportEnding | undefined {
  const line = parseLine(text, format);
  if (!line)
    throw new Error(
      `Line ${number} is neither a row nor the end of an export, or not written exactly as the format requires`,
    );
  if ("end" in line) return line.end;
  verification.take(line.row);
  return undefined;
}

async function seamsOf(lines: Lines): Promise<ExportedRow[]> {
  const seams: ExportedRow[] = [];
  for await (const text of lines()) {
    const line = text.includes('"seam":') ? parseLine(text, 2) : undefined;
    if (line && "row" in line && line.row.row.seam !== undefined) seams.push(line.row);
  }
  return seams;
}
