import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { expect, inject, it } from "vitest";
import { parse } from "yaml";
import { DEFAULT_API_KEY, DEFAULT_CUSTOMER_ID } from "@/lib/sandbox/story/accounts";
import { inProject } from "../project";
import { serverProgram } from "../build";

interface Service {
  env_file?: string;
  read_only?: boolean;
  environment?: Record<string, string>;
  volumes?: string[];
  command?: string[];
}

const text = (file: string) => readFileSync(inProject(file), "utf8");
const { services } = parse(text("compose.yaml"), { merge: true }) as { services: Record<string, Service> };
const serviceOf = (name: string): Service => services[name] ?? {};

it("every file that a service mounts is in the project", () => {
  const mounted = Object.values(services).flatMap(({ volumes = [] }) =>
    volumes.filter((each) => each.startsWith("./")),
  );
  expect(mounted.length).toBeGreaterThan(2);
  for (const each of mounted) expect(existsSync(inProject(each.split(":")[0] ?? "")), each).toBe(true);
});

it("the server is read-only and is never given the password of the role that owns the tables", () => {
  const { desk, ...others } = services;
  expect(desk?.read_only).toBe(true);
  expect(JSON.stringify(desk)).not.toContain("OWNER_PASSWORD");
  expect(desk?.environment?.DATABASE_MIGRATION_URL).toBe("");
  // The file that holds it is for Compose alone.
  expect([desk?.env_file, others.prepare?.env_file]).toEqual(["desk.env", "desk.env"]);
});

it("image and services start programs that the build makes", () => {
  const programs = [text("Dockerfile"), JSON.stringify(serviceOf("prepare").command)].join("\n");
  const named = new Set([...programs.matchAll(/\.next\/(\w+\.mjs)/g)].map(([, name]) => name));
  expect([...named].toSorted()).toEqual(["prepare.mjs", path.basename(serverProgram)]);
  expect(text("lib/launch/build.ts")).toContain('"prepare.mjs"');
});

it("the steps for the demo name the key and the customer ID that the sandbox knows", () => {
  const steps = text("OPERATIONS.md");
  expect(steps).toContain(`FRANKIEONE_API_KEY=${DEFAULT_API_KEY}`);
  expect(steps).toContain(`FRANKIEONE_CUSTOMER_ID=${DEFAULT_CUSTOMER_ID}`);
});

it("the file of the roles makes a role that may sign in and owns nothing", async () => {
  const owner = new Client({ connectionString: inject("testServer").superuserUrl });
  await owner.connect();
  try {
    await owner.query(
      text("lib/launch/image/roles.sql")
        .replace(/^--.*$/gm, "")
        .replace(":'app_password'", "'p w'"),
    );
    const { rows } = await owner.query(
      "select rolcanlogin, rolsuper, rolcreatedb, rolcreaterole from pg_roles where rolname = 'countersign_app'",
    );
    expect(rows).toEqual([{ rolcanlogin: true, rolsuper: false, rolcreatedb: false, rolcreaterole: false }]);
  } finally {
    await owner.query("drop role if exists countersign_app").finally(() => owner.end());
  }
});
