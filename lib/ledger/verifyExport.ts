import type { KeyObject } from "node:crypto";
import type { Checkpoint } from "./checkpoint";
import { type Ending, parseHeader, parseLine } from "./exportFormat";
import { type Report, Verification } from "./verification";

/** What an export proved. `setAside` checkpoints were signed after it was made; `sealedAt` is when its end was signed, where that was checked. */
export interface ExportReport extends Report {
  exportedAt: string;
  sealedAt?: string;
  setAside: number;
}

interface Means {
  key: string;
  checkpoints?: readonly Checkpoint[];
  signer?: KeyObject;
}

/**
 * Verifies an export, line by line, in bounded memory. In: its lines, the ledger key and, where there are any, the
 * checkpoints with the key they are signed with. Throws when a line is not of the format, naming it.
 */
export async function verifyExport(
  lines: AsyncIterable<string>,
  { key, checkpoints, signer }: Means,
): Promise<ExportReport> {
  const verification = new Verification({ key, checkpoints, signer });
  let number = 0;
  let exportedAt = "";
  let end: Ending | undefined;
  for await (const text of lines) {
    number += 1;
    if (number === 1) exportedAt = parseHeader(text);
    else end = takeLine(verification, text, number, end);
  }
  if (!end) throw new Error("The file is cut off: the line that ends an export is missing");
  verification.expect(end.rows, end.head);
  const setAside = end.seal && signer ? verification.seal(end.seal) : 0;
  return { ...verification.end(), exportedAt, sealedAt: signer && end.seal?.at, setAside };
}

function takeLine(verification: Verification, text: string, number: number, end?: Ending): Ending | undefined {
  const line = parseLine(text);
  if (!line) throw new Error(`Line ${number} is neither a row nor the end of an export`);
  if (end) throw new Error(`Line ${number} stands after the end of the export`);
  if ("end" in line) return line.end;
  verification.take(line.row);
  return undefined;
}
