import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Packages and parts of Node that keep nothing of who used them, as far as these tests go. */
const STATELESS = new Set([
  ...[
    "vitest",
    "zod",
    "fast-check",
    "canonicalize",
    "csv-stringify/sync",
    "lucide-react",
    "next/link",
    "otpauth",
    "uqr",
  ],
  ...["react", "react/jsx-runtime", "react-dom/server", "server-only", "ulid", "yaml"],
  ...["assert", "buffer", "crypto", "fs", "fs/promises", "net", "os", "path", "url", "util", "zlib"].map(
    (name) => `node:${name}`,
  ),
]);

/** What they keep is what Intl says of a key, and the same whoever asked first. */
const MEMOS = new Set(["lib/countries.ts", "lib/days.ts", "lib/format.ts"]);

/** Of the process or of time, in whatever file: a test that leaves it is its neighbours' trouble. */
const OF_THE_PROCESS =
  /process\.(?!cwd)|\bvi\.|globalThis|set(?:Timeout|Interval|Immediate)|queueMicrotask|performance|perProcess|configureGlobal|setUp[A-Z]|inject\(|\bfetch\(|writeFile|mkdir|mkdtemp|createServer|@vitest-environment/;

/** Kept by a module between two files of tests: a variable, something that begins empty, an instance of a class. */
const KEPT =
  /^(?:export )?let |^(?:export )?const \w+(?::.*)? = (?:new (?:Map|Set)(?:<.*>)?\(\)|new (?!Map|Set|RegExp|URL|Date|Intl|TextEncoder|TextDecoder)|\[\];)/m;

const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\(\s*"([^"]+)"/g;
const IS_TEST = /\.test\.tsx?$/;

/**
 * The files of tests, as paths from the project on, that may share a process: nothing in them, and in no module they import at any
 * remove, lasts from one file to the next. Whatever is not known to be so is not among them.
 */
export function sharedTests(root: string): string[] {
  const texts = new Map<string, string | undefined>();
  const read = (file: string) => {
    if (!texts.has(file)) texts.set(file, textOf(path.join(root, file)));
    return texts.get(file);
  };
  const files = ["lib", "components"].flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: "utf8" }).map((file) =>
      path.posix.join(room, file),
    ),
  );
  return files.filter((file) => IS_TEST.test(file) && whyAlone(file, read) === undefined).sort();
}

const textOf = (place: string) =>
  existsSync(place) && statSync(place).isFile() ? readFileSync(place, "utf8") : undefined;

type Read = (file: string) => string | undefined;

/** Why a file of tests needs a process of its own: the file, and what is in it. Undefined where it needs none. */
export function whyAlone(test: string, read: Read): string | undefined {
  const files = new Set([test]);
  for (const file of files) {
    const text = read(file) ?? "";
    const lasting = MEMOS.has(file) ? undefined : lastingIn(text, IS_TEST.test(file));
    if (lasting !== undefined) return `${file}: ${lasting}`;
    for (const name of importsOf(text).filter((each) => !STATELESS.has(each))) {
      const found = moduleAt(name, file, read);
      if (found === undefined) return `${file}: ${name}`;
      if (!found.endsWith(".json")) files.add(found);
    }
  }
  return undefined;
}

/** The variables of a file of tests are its own, and end with it. */
function lastingIn(text: string, isTest: boolean): string | undefined {
  const found = OF_THE_PROCESS.exec(text) ?? (isTest ? undefined : KEPT.exec(text));
  return found?.[0];
}

const importsOf = (text: string) => [...text.matchAll(IMPORT)].map(([, named, late]) => named ?? late ?? "");

function moduleAt(name: string, from: string, read: Read): string | undefined {
  if (!/^(?:\.|@\/)/.test(name)) return undefined;
  const base = name.startsWith("@/") ? name.slice(2) : path.posix.join(path.posix.dirname(from), name);
  return [base, `${base}.ts`, `${base}.tsx`].find((file) => read(file) !== undefined);
}
