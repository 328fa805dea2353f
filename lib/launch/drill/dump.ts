import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { LaunchError } from "@/lib/launch/launchError";

const run = promisify(execFile);

/** The version of this machine's pg_dump, when it has both pg_dump and pg_restore and they know servers of this version. In: the server's major version. */
export async function dumpVersion(server: number): Promise<number | undefined> {
  try {
    const versions = await Promise.all(
      ["pg_dump", "pg_restore"].map(async (each) => (await run(each, ["--version"])).stdout),
    );
    const oldest = Math.min(...versions.map((text) => Number(/ (\d+)/.exec(text)?.[1] ?? 0)));
    return oldest >= server ? oldest : undefined;
  } catch {
    return undefined;
  }
}

/** Dumps a database as OPERATIONS.md says. In: its address, the snapshot whose rows are wanted, the file. Throws LaunchError with the program's words. */
export const dump = (url: string, snapshot: string, file: string) =>
  onDatabase("pg_dump", url, ["--format=custom", `--snapshot=${snapshot}`, `--file=${file}`]);

/** Restores such a file into an empty database. In: the address, as the role that is to own the tables. Throws LaunchError. */
export const restoreDump = (url: string, file: string) =>
  onDatabase("pg_restore", url, ["--exit-on-error", "--no-owner", file]);

/** The password is in the environment: arguments can be read by everybody on the machine. */
async function onDatabase(program: string, address: string, args: string[]): Promise<void> {
  const url = new URL(address);
  const password = decodeURIComponent(url.password);
  url.password = "";
  const env = { ...process.env, ...(password && { PGPASSWORD: password }) };
  try {
    await run(program, [`--dbname=${url.href}`, ...args], { env, maxBuffer: 16 * 1024 * 1024 });
  } catch (cause) {
    const { stderr = "" } = cause as { stderr?: string };
    throw new LaunchError(`${program} failed: ${stderr.trim() || (cause as Error).message}`, { cause });
  }
}
