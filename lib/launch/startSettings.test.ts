import { generateKeyPairSync } from "node:crypto";
import { hostname } from "node:os";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inProject } from "./project";
import { parseStartSettings, warningsOf } from "./startSettings";

const complete = {
  FRANKIEONE_BASE_URL: "https://api.vendor.example",
  FRANKIEONE_API_KEY: "key-0123456789",
  FRANKIEONE_CUSTOMER_ID: "11111111-2222-4333-8444-555555555555",
  DATABASE_URL: "postgres://desk%5Fapp:pw@db.example/desk",
  NEXTAUTH_URL: "https://desk.example",
  NEXTAUTH_SECRET: "s".repeat(32),
  LEDGER_KEY: "l".repeat(32),
};
const NEAR = "postgres://desk:pw@localhost/desk";
const owner = "postgres://desk_owner:pw@db.example/desk";

test("the migration role migrates and the app's role is given its rights", () => {
  const { ownerUrl, appRole } = parseStartSettings({ ...complete, DATABASE_MIGRATION_URL: owner });
  expect({ ownerUrl, appRole }).toEqual({ ownerUrl: owner, appRole: "desk_app" });
});

test("a database with one role is migrated by that role, and nothing is revoked from it", () => {
  for (const given of [undefined, "", complete.DATABASE_URL]) {
    const { ownerUrl, appRole } = parseStartSettings({ ...complete, DATABASE_MIGRATION_URL: given });
    expect({ ownerUrl, appRole }).toEqual({ ownerUrl: complete.DATABASE_URL, appRole: undefined });
  }
});

test("what is unsafe is named together, the migration's address included, and never shown", () => {
  const start = () => parseStartSettings({ ...complete, LEDGER_KEY: "", DATABASE_MIGRATION_URL: "mysql://u:secret@h" });
  expect(start).toThrow("LEDGER_KEY is missing\nDATABASE_MIGRATION_URL must be a postgres:// URL");
  expect(start).not.toThrow(/secret/);
});

test("a public desk that keeps no checkpoints of its ledger is warned about, one on this machine is not", () => {
  const warnings = (more: Record<string, string>) =>
    warningsOf(parseStartSettings({ ...complete, DATABASE_URL: NEAR, ...more }).environment);
  const key = generateKeyPairSync("ed25519").privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");
  const kept = { LEDGER_CHECKPOINT_FILE: "checkpoints.jsonl", LEDGER_SIGNING_KEY: key };
  const https = { NEXTAUTH_URL: "https://desk.example" };
  expect(warnings(https)).toEqual([expect.stringContaining("no checkpoints of the ledger are kept")]);
  expect(warnings({ ...https, ...kept })).toEqual([]);
  expect(warnings({ NEXTAUTH_URL: "http://localhost:3000" })).toEqual([]);
});

test("a database on another machine without TLS is warned of, whatever the address calls it; one on this machine is not", () => {
  const warnings = (DATABASE_URL: string) =>
    warningsOf({ NEXTAUTH_URL: "http://localhost:3000", LEDGER_CHECKPOINT_FILE: undefined, DATABASE_URL });
  const inTheClear = [expect.stringContaining("asks for no TLS")];
  const far = "postgres://desk:pw@db.example/desk";
  for (const mode of ["", "?sslmode=disable", "?sslmode=prefer", "?sslmode=allow", "?ssl=false"])
    expect(warnings(far + mode), mode).toEqual(inTheClear);
  for (const mode of ["?sslmode=require", "?sslmode=verify-full", "?ssl=true"])
    expect(warnings(far + mode), mode).toEqual([]);
  for (const near of [NEAR, "postgres://desk:pw@127.0.0.1/desk", "postgres://desk:pw@[::1]:5432/desk"])
    expect(warnings(near), near).toEqual([]);
  expect(warnings("postgres://desk:pw@10.0.0.5/desk")).toEqual(inTheClear);
});

test("the server listens everywhere unless told otherwise; the machine's own name is nobody's wish", () => {
  expect(parseStartSettings(complete).host).toBe("0.0.0.0");
  expect(parseStartSettings({ ...complete, HOSTNAME: hostname() }).host).toBe("0.0.0.0");
  expect(parseStartSettings({ ...complete, HOSTNAME: "127.0.0.1" }).host).toBe("127.0.0.1");
});

test("the example names every setting the server demands, and holds no value that would do", () => {
  const example = readFileSync(inProject(".env.example"), "utf8");
  const given = Object.fromEntries([...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]));
  expect(Object.keys(given)).toEqual(expect.arrayContaining([...Object.keys(complete), "DATABASE_MIGRATION_URL"]));
  for (const name of Object.keys(complete)) expect(given[name], name).toBe("");
});
