import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { routesOf } from "./routes";

function built(): string {
  const directory = mkdtempSync(path.join(tmpdir(), "countersign-routes-"));
  mkdirSync(path.join(directory, ".next"));
  const manifest = {
    version: 3,
    staticRoutes: [{ page: "/worklist", regex: "^/worklist(?:/)?$" }],
    dynamicRoutes: [{ page: "/cases/[entityId]/[serviceName]", regex: "^/cases/([^/]+?)/([^/]+?)(?:/)?$" }],
  };
  writeFileSync(path.join(directory, ".next", "routes-manifest.json"), JSON.stringify(manifest));
  return directory;
}

it("names the route of a path, and calls everything else one thing, however many addresses a client makes up", () => {
  const nameOf = routesOf(built());
  expect(nameOf("/worklist?q=somebody")).toBe("/worklist");
  expect(nameOf("/cases/5a1c/KYC?type=INDIVIDUAL")).toBe("/cases/[entityId]/[serviceName]");
  expect(nameOf("/_next/static/chunks/a.js")).toBe("/_next");
  for (const madeUp of ["/wp-login.php", "/cases/a/b/c", "", undefined, "//"]) expect(nameOf(madeUp)).toBe("other");
});
