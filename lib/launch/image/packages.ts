import { z } from "zod";

const entry = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
  peerDependencies: z.record(z.string(), z.string()).default({}),
  peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.boolean().optional() })).default({}),
});

const lock = z.object({ packages: z.record(z.string(), entry) });
type Packages = z.infer<typeof lock>["packages"];

/** What the server imports at run time; everything else of the app is in its build. */
const ROOTS = [
  ...["next", "react", "react-dom", "pg", "pg-boss", "undici", "pino", "prom-client", "@node-rs/argon2"],
  ...["canonicalize", "cockatiel", "drizzle-orm", "jsonc-parser", "p-queue", "ulid", "zod"],
];

/** Parts of these that only a build or the optimising of images needs; neither happens on a server. */
const NEVER_RUN = /^(?:@next\/swc-|@img\/|sharp$|caniuse-lite$)/;

/**
 * The packages that the production server needs, with all they need in turn. In: the text of package-lock.json. Out:
 * their folders below the project, such as `node_modules/pg`. Throws for a root that is not in the lock.
 */
export function packagesOfServer(lockText: string): string[] {
  const { packages } = lock.parse(JSON.parse(lockText));
  const taken = new Set<string>();
  const take = (folder: string): void => {
    if (taken.has(folder)) return;
    taken.add(folder);
    for (const name of needsOf(packages[folder])) {
      const found = NEVER_RUN.test(name) ? undefined : nearest(packages, folder, name);
      if (found) take(found);
    }
  };
  for (const root of ROOTS) {
    if (!packages[`node_modules/${root}`]) throw new Error(`${root} is not in the lock`);
    take(`node_modules/${root}`);
  }
  return [...taken].toSorted();
}

function needsOf(found: Packages[string] | undefined): string[] {
  if (!found) return [];
  const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = found;
  const peers = Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true);
  return [...Object.keys(dependencies), ...Object.keys(optionalDependencies), ...peers];
}

/** Where Node finds a package from another one's folder: in its own node_modules, or in one further up. */
function nearest(packages: Packages, from: string, name: string): string | undefined {
  for (let folder = from; folder !== ""; folder = parentOf(folder)) {
    const own = `${folder}/node_modules/${name}`;
    if (packages[own]) return own;
  }
  return packages[`node_modules/${name}`] ? `node_modules/${name}` : undefined;
}

function parentOf(folder: string): string {
  const end = folder.lastIndexOf("/node_modules/");
  return end === -1 ? "" : folder.slice(0, end);
}
