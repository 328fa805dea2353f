import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { pathToFileURL } from "node:url";
import { inProject } from "./project";

/*
 * Begins commands one after the other in this one process, so that the packages they share are read once: each with its arguments and
 * the settings as they were, and what it says is caught. Its argument is JSON of [file, arguments] each. It prints a line of JSON for
 * each command, as it ends; nothing for one that never ends, nor for those after it.
 */

/** What `process.exit` throws here: whoever calls it does nothing more. */
class Ended extends Error {}

const turns = JSON.parse(process.argv[2] ?? "[]") as [file: string, args: string[]][];
const settings = { ...process.env };
const [print, exit] = [fs.writeSync, process.exit.bind(process)];
let run: { code?: number; out: string; error: string };

/** After its end a process says nothing. */
const hear = (stream: "out" | "error") => (words: string | Uint8Array) => {
  if (run.code === undefined) run[stream] += typeof words === "string" ? words : Buffer.from(words).toString();
  return true;
};

process.setMaxListeners(0);
for (const output of [process.stdout, process.stderr]) output.setMaxListeners(0);
process.stdout.write = hear("out");
process.stderr.write = hear("error");
fs.writeSync = (fd: number, words: string | NodeJS.ArrayBufferView) => {
  hear(fd === 1 ? "out" : "error")(words as string);
  return Buffer.byteLength(words);
};
syncBuiltinESMExports();
process.exit = (code) => {
  run.code ??= Number(code ?? process.exitCode ?? 0);
  throw new Ended();
};

for (const [turn, [file, args]] of turns.entries()) {
  run = { out: "", error: "" };
  process.env = { ...settings };
  process.argv = [process.execPath, inProject(file), ...args];
  await import(`${pathToFileURL(inProject(file)).href}?turn=${turn}`).catch((fault: unknown) => {
    if (!(fault instanceof Ended)) run = { ...run, code: 1, error: `${run.error}${(fault as Error).stack}` };
  });
  print(1, `${JSON.stringify(run)}\n`);
}
exit(0);
