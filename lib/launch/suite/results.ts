import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { inProject } from "@/lib/launch/project";

const result = z.object({
  good: z.boolean(),
  seconds: z.number(),
  figures: z.array(z.string()),
  /** When it ended, ISO 8601. */
  at: z.string(),
  /** The fingerprint of the sources it was made of; absent in results that are older than that. */
  sources: z.string().optional(),
});

/** What a proof came to. */
export type Result = z.infer<typeof result>;

const folder = () => inProject(".data", "proofs");

/** Where a proof's output goes. */
export const logOf = (name: string) => path.join(folder(), `${name}.log`);

/** What a proof came to when it last ended; undefined where it never did. */
export async function lastResult(name: string): Promise<Result | undefined> {
  const text = await readFile(path.join(folder(), `${name}.json`), "utf8").catch(() => "null");
  return result.safeParse(JSON.parse(text)).data;
}

/** Has the proof ended well, over these sources? What was proved of others says nothing about them. */
export function holdsFor(of: Result | undefined, sources: string): boolean {
  return of?.good === true && of.sources === sources;
}

/** Keeps what a proof came to, for the next time. */
export async function keep(name: string, what: Result): Promise<void> {
  await writeFile(path.join(folder(), `${name}.json`), JSON.stringify(what, null, 2));
}

/** Makes the folder of results and logs. */
export const openResults = () => mkdir(folder(), { recursive: true });

/** One table of all results: a line for each proof, its figures beneath. In: the names in their order, and the sources as they are. */
export function tableOf(results: readonly (readonly [string, Result | undefined])[], sources: string): string {
  const stale = (of: Result) => (of.sources === sources ? "" : "  ON OTHER SOURCES");
  const width = Math.max(...results.map(([name]) => name.length));
  return results
    .flatMap(([name, of]) => [
      `${name.padEnd(width)}  ${of ? `${of.good ? "good" : "FAILED"}  ${of.seconds.toFixed(0)} s  ${of.at}${stale(of)}` : "not run"}`,
      ...(of?.figures ?? []).map((line) => `${" ".repeat(width)}    ${line}`),
    ])
    .join("\n");
}
