import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** One method of one route of our API, and the action it asks for; "write-road": asked there, on the case. */
export interface DeclaredRoute {
  file: string;
  route: string;
  method: string;
  access?: string;
}

/** Routes that are not made by the one handler, and why that is right. */
export const OPEN_ROUTES: Record<string, string> = {
  "/api/auth/[...nextauth]": "the door: it lets people in, so nobody has to be in",
  "/api/[...path]": "answers 404 to what does not exist",
};

/** Routes that the service judges further, on record, by another action than the one at the door. */
export const JUDGED_FURTHER: Record<string, string> = {
  "GET /api/ledger/export": "export-ledger",
  "GET /api/worklist/export": "export-worklist",
};

const DECLARED = /^export (?:const|async function|function) (GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)\b/gm;
const LISTED = /^export \{([^}]*)\}/gm;

/**
 * Every method of every route of our API, from the files themselves, with the action it declares. In: the root of the project.
 * A method without one has no `access`, and a test refuses it.
 */
export function routesIn(root: string): DeclaredRoute[] {
  return readdirSync(path.join(root, "app/api"), { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.ts")
    .toSorted()
    .flatMap((file) =>
      declaredIn(path.join(root, "app/api", file), `/api/${path.dirname(file).replaceAll("\\", "/")}`),
    );
}

function declaredIn(file: string, route: string): DeclaredRoute[] {
  const text = readFileSync(file, "utf8");
  const listed = [...text.matchAll(LISTED)].flatMap((found) => [...(found[1] ?? "").matchAll(/\bas ([A-Z]+)/g)]);
  const declared = [...text.matchAll(DECLARED)].map((found) => ({
    method: found[1] ?? "",
    access: accessIn(text.slice(found.index)),
  }));
  const all = [...declared, ...listed.map((found) => ({ method: found[1] ?? "", access: undefined }))];
  return all.map(({ method, access }) => ({ file, route, method, ...(access && { access }) }));
}

/** In: the text from the export of a method on. */
function accessIn(text: string): string | undefined {
  const own = text.split(/^export /m)[1] ?? "";
  return /= handle\(\s*\{[^}]*?access: "([a-z-]+)"/.exec(own)?.[1];
}
