import { spawn } from "node:child_process";
import { projectDirectory } from "./project";

export interface RunOfScript {
  code: number | null;
  out: string;
  error: string;
}

/** Runs a script of package.json that is one of ours ("node …"), with more arguments. Out: how it ended, and what it said. */
export const runScript = (line: string, ...more: string[]) => runScriptIn(process.env, line, ...more);

/** The same in an environment of its own. */
export function runScriptIn(env: NodeJS.ProcessEnv, line: string, ...more: string[]): Promise<RunOfScript> {
  const [, ...args] = line.split(" ");
  return runNode(env, [...args, ...more], 50_000);
}

/**
 * Runs many scripts of ours in turn in one process, which reads the packages they share once: a second each is theirs otherwise. For
 * what a command says before it does anything. Out: how each ended, in their order; undefined from the first one on that never did.
 */
export async function runInTurn(runs: readonly (readonly [line: string, ...more: string[]])[]) {
  const turns = runs.map(([line, ...more]) => commandOf(line, more));
  const { out } = await runNode(process.env, [...AS_COMMANDS_ARE, IN_TURN, JSON.stringify(turns)], 110_000);
  const told = out.split("\n").filter(Boolean);
  return runs.map((_, turn) => (told[turn] ? (JSON.parse(told[turn]) as RunOfScript) : undefined));
}
const AS_COMMANDS_ARE = ["--conditions=react-server", "--import", "tsx"];
const IN_TURN = "lib/launch/commandsInTurn.testing.ts";

/** The file of a command and its arguments: the one that bootstrap.mjs hands over to, or that of the line. */
function commandOf(line: string, more: string[]): [file: string, args: string[]] {
  const [, , name = "", ...words] = line.split(" ");
  if (line.startsWith("node lib/launch/bootstrap.mjs ")) return [`lib/launch/${name}.ts`, [...words, ...more]];
  const [, ...args] = line.split(" ").slice(AS_COMMANDS_ARE.length);
  const [file = "", ...rest] = args;
  return [file, [...rest, ...more]];
}

function runNode(env: NodeJS.ProcessEnv, args: string[], timeout: number): Promise<RunOfScript> {
  return new Promise((ended) => {
    const child = spawn(process.execPath, args, { cwd: projectDirectory, env, timeout });
    const said = { out: "", error: "" };
    child.stdout.on("data", (chunk: Buffer) => (said.out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said.error += chunk.toString()));
    child.once("close", (code) => ended({ code, ...said }));
  });
}
