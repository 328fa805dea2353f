import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { inProject } from "@/lib/launch/project";

/** A route of our API, as its file on disk says. */
export interface Route {
  /** Such as `/api/individuals/[entityId]`. */
  pattern: string;
  methods: string[];
  /** Names of the path parameters, in order. */
  params: string[];
}

const EXPORTED = /export\s+(?:const|(?:async\s+)?function)\s+([A-Z]+)\b/g;
const RENAMED = /\bas\s+([A-Z]+)\b/g;
const PARAMETER = /\[(?:\.\.\.)?(\w+)\]/g;

/** Every route below app/api with the methods it exports, so that a new one is attacked without being named here. */
export function routesOnDisk(root = inProject("app")): Route[] {
  return readdirSync(path.join(root, "api"), { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.ts")
    .map((file) => routeOf(path.join(root, "api", file), `/api/${path.dirname(file)}`))
    .sort((one, other) => one.pattern.localeCompare(other.pattern));
}

function routeOf(file: string, pattern: string): Route {
  const source = readFileSync(file, "utf8");
  const methods = [EXPORTED, RENAMED].flatMap((shape) => [...source.matchAll(shape)].map(([, name = ""]) => name));
  const params = [...pattern.matchAll(PARAMETER)].map(([, name = ""]) => name);
  return { pattern, methods: [...new Set(methods)], params };
}

/** The path of a route. In: the value of each parameter, as it goes over the wire. */
export function targetOf({ pattern }: Route, values: Readonly<Record<string, string>>): string {
  return pattern.replace(PARAMETER, (_, name: string) => values[name] ?? "");
}
