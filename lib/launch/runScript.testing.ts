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
  return new Promise((ended) => {
    const child = spawn(process.execPath, [...args, ...more], { cwd: projectDirectory, env, timeout: 50_000 });
    const said = { out: "", error: "" };
    child.stdout.on("data", (chunk: Buffer) => (said.out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said.error += chunk.toString()));
    child.once("close", (code) => ended({ code, ...said }));
  });
}
