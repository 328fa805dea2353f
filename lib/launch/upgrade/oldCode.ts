import { cp, symlink } from "node:fs/promises";
import path from "node:path";
import { startChild } from "@/lib/launch/child";
import { inProject } from "@/lib/launch/project";
import { git } from "./release";

/** What reads and writes tables: the routes, the road of writes, the people, the ledger. */
const TESTED = ["app/api", "lib/writes", "lib/officers", "lib/ledger"];

/**
 * Runs the tests of an earlier version's code on the tables of this one: its files, our migrations, our packages. In: what git
 * calls the version, and a folder of ours. Out: did they all hold? Prints what they print.
 */
export async function oldCodeHolds(version: string, folder: string): Promise<boolean> {
  const copy = path.join(folder, "version");
  await git("clone", "--quiet", "--shared", "--no-checkout", inProject(), copy);
  await git("-C", copy, "checkout", "--quiet", await commitOf(version));
  await cp(inProject("lib/db/migrations"), path.join(copy, "lib/db/migrations"), { recursive: true });
  await symlink(inProject("node_modules"), path.join(copy, "node_modules"));
  const child = await startChild({
    name: "the tests of the previous version",
    command: process.execPath,
    args: [path.join(copy, "node_modules/vitest/vitest.mjs"), "run", "--reporter=dot", ...TESTED],
    env: process.env,
    cwd: copy,
  });
  return (await child.ended) === 0;
}

/** A clone has not every name that git has here. */
const commitOf = async (version: string) => (await git("rev-parse", `${version}^{commit}`)).trim();
