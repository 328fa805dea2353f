import { createReadStream } from "node:fs";
import { StringDecoder } from "node:string_decoder";

/** The most characters of one line; a ledger row is far below it. */
const LONGEST = 1_000_000;

/** The lines of a UTF-8 file of any length. Throws the system's error, and an error at a line that does not end. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  for await (const piece of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    const lines = (rest + decoder.write(piece as Buffer)).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > LONGEST) throw new Error(`A line of ${file} is longer than any row`);
    yield* lines;
  }
  rest += decoder.end();
  if (rest) yield rest;
}
