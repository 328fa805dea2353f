import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const manifest = z.object({
  staticRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
  dynamicRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
});

/** Names the route of a path, such as `/api/approvals/[id]`; `other` for what is no route of the app. */
export type NameOfRoute = (url: string | undefined) => string;

/**
 * The routes of the built app, for labels of few values. In: the folder of the app. Throws where it is not built.
 */
export function routesOf(directory: string): NameOfRoute {
  const text = readFileSync(path.join(directory, ".next", "routes-manifest.json"), "utf8");
  const { staticRoutes, dynamicRoutes } = manifest.parse(JSON.parse(text));
  const known = new Set(staticRoutes.map(({ page }) => page));
  const patterns = dynamicRoutes.map(({ page, regex }) => ({ page, matches: new RegExp(regex) }));
  return (url = "") => {
    const [asked = ""] = url.split("?", 1);
    if (asked.startsWith("/_next/")) return "/_next";
    return known.has(asked) ? asked : (patterns.find(({ matches }) => matches.test(asked))?.page ?? "other");
  };
}
