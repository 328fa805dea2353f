import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** One method of one route of our API: the action it asks for at the door, or those that are judged on the case. */
export interface DeclaredRoute {
  file: string;
  route: string;
  method: string;
  access?: string;
  onCase?: string[];
}

/** Routes that are not made by the one handler, and why that is right. */
export const OPEN_ROUTES: Record<string, string> = {
  "/api/auth/[...nextauth]": "the door: it lets people in, so nobody has to be in",
  "/api/auth/invitation": "tells whose a link is and sets a password by it: the token is what opens it",
  "/api/webhooks/frankieone/[secret]/[requestId]":
    "FrankieOne has no session: the secret in the address opens it, and nothing that comes counts as a fact",
  "/api/[...path]": "answers 404 to what does not exist",
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
    ...accessIn(text.slice(found.index)),
  }));
  const all = [...declared, ...listed.map((found) => ({ method: found[1] ?? "" }))];
  return all.map((each) => ({ file, route, ...each }));
}

/** In: the text from the export of a method on. */
function accessIn(text: string): Pick<DeclaredRoute, "access" | "onCase"> {
  const own = text.split(/^export /m)[1] ?? "";
  const [, access, actions] = /= handle\(\s*\{[^}]*?access: (?:"([a-z-]+)"|onCase\(([^)]*)\))/.exec(own) ?? [];
  if (access) return { access };
  return actions ? { onCase: [...actions.matchAll(/"([a-z-]+)"/g)].map((found) => found[1] ?? "") } : {};
}
