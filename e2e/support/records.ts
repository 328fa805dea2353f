import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Recorded } from "./recordingProxy";

/** Where each worker's desk thought its vendor was, and where that really is. */
export interface Addresses {
  sandbox: string;
  vendor: string;
}

/** One line a worker: its addresses. */
export const addressesFile = (folder: string) => path.join(folder, "addresses.jsonl");

/** The addresses of all workers. */
export const addressesIn = (folder: string): Addresses[] => linesOf<Addresses>(addressesFile(folder));

/** Everything the desks of all workers have sent to their vendor. */
export function recordedIn(folder: string): Recorded[] {
  const files = readdirSync(folder).filter((name) => name.startsWith("requests-"));
  return files.flatMap((name) => linesOf<Recorded>(path.join(folder, name)));
}

function linesOf<Line>(file: string): Line[] {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Line);
}
