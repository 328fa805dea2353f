import { startChild } from "@/lib/launch/child";
import { inProject } from "@/lib/launch/project";

/** Settings of a real desk, which no test may see. */
const REAL = /^(FRANKIEONE_|DATABASE_|NEXTAUTH_|LEDGER_|OIDC_|SANDBOX_|DESK_|PORT$|HOSTNAME$)/;

/**
 * Runs a command of node_modules to its end. In: where everything it prints goes, the command, more variables. Out: its exit code,
 * null after a signal.
 */
export async function runTool(
  logFile: string,
  [tool = "", ...args]: string[],
  more: Record<string, string> = {},
): Promise<number | null> {
  const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: "1", CI: "1", ...more };
  for (const name of Object.keys(env).filter((each) => REAL.test(each) || each === "FORCE_COLOR")) delete env[name];
  const child = await startChild({
    name: tool,
    command: process.execPath,
    args: [inProject("node_modules", ".bin", tool), ...args],
    env,
    logFile,
  });
  return child.ended;
}
