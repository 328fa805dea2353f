import { createReadStream } from "node:fs";

/** The most characters of one line; a ledger row is far below it. */
const LONGEST_ROW = 1_000_000;
const PIECE_BYTES = 256 * 1024;

/**
 * The lines of a UTF-8 file of any length, in bounded memory. In: the file, and the most characters of a line. Throws the system's error, and an error where the file is not
 * UTF-8, a line is longer than any row, or the last line does not end.
 */
export async function* linesOf(file: string, longest = LONGEST_ROW): AsyncGenerator<string> {
  // Nothing is replaced and nothing is left out in silence, a byte-order mark included.
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let rest = "";
  for await (const piece of createReadStream(file, { highWaterMark: PIECE_BYTES })) {
    const lines = (rest + decode(decoder, file, piece as Buffer)).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > longest) throw new Error(`A line of ${file} is longer than any row can be`);
    yield* lines;
  }
  decode(decoder, file);
  if (rest) throw new Error(`The file is cut off: the last line of ${file} does not end`);
}

function decode(decoder: TextDecoder, file: string, piece?: Buffer): string {
  try {
    return decoder.decode(piece, { stream: piece !== undefined });
  } catch (cause) {
    throw new Error(`${file} is not UTF-8 text`, { cause });
  }
}
