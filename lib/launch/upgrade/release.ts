import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { inProject } from "@/lib/launch/project";
import { LaunchError } from "@/lib/launch/launchError";

const run = promisify(execFile);
const MIGRATIONS = "lib/db/migrations";

/** Runs git in the project. Out: what it prints. */
export async function git(...args: string[]): Promise<string> {
  return (await run("git", args, { cwd: inProject(), maxBuffer: 64 * 1024 * 1024 })).stdout;
}

/** The newest release before this version, by its tag (`v…`); undefined where there is none, or no history at all. */
export async function previousRelease(): Promise<string | undefined> {
  const tags = (
    await git("tag", "--list", "v*", "--merged", "HEAD", "--no-contains", "HEAD", "--sort=-version:refname").catch(
      () => "",
    )
  ).trim();
  return tags.split("\n")[0] || undefined;
}

/** A migration as a version knows it: the name of its file, and the SHA-256 of that. */
export interface KnownMigration {
  tag: string;
  hash: string;
}

/** The migrations a version knows, in their order. In: what git calls it. Throws LaunchError where git does not know it. */
export async function migrationsOf(version: string): Promise<KnownMigration[]> {
  const list = await git("ls-tree", "--name-only", version, `${MIGRATIONS}/`).catch((cause: unknown) => {
    throw new LaunchError(`git knows no version "${version}".`, { cause });
  });
  const files = list
    .split("\n")
    .filter((file) => file.endsWith(".sql"))
    .toSorted();
  return Promise.all(
    files.map(async (file) => ({
      tag: file.slice(MIGRATIONS.length + 1, -".sql".length),
      hash: createHash("sha256")
        .update(await git("show", `${version}:${file}`))
        .digest("hex"),
    })),
  );
}

/** In sentences, where ours do not go on from those of an earlier version: a database that has them would never get the change. */
export function notForward(earlier: readonly KnownMigration[], ours: readonly KnownMigration[]): string[] {
  return earlier.flatMap(({ tag, hash }, index) => {
    const own = ours[index];
    if (own?.tag !== tag) return `${tag} was migration ${index}; here migration ${index} is ${own?.tag ?? "missing"}.`;
    return own.hash === hash ? [] : `${tag} differs from its released form.`;
  });
}
