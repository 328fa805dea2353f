import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import path from "node:path";
import { migrate } from "@/lib/db/migrate";
import { openDataDirectory, temporaryDirectory } from "@/lib/launch/dataDirectory";
import { freePort } from "@/lib/launch/ports";
import { startCluster } from "@/lib/launch/postgres/cluster";
import { ensureDatabase, ensureRole, urlFor, withClient, type Login } from "@/lib/launch/postgres/roles";

/** What a process needs to make databases of its own on a running test server; plain data, so that it can be handed on. */
export interface TestServer {
  superuserUrl: string;
  owner: Login;
  app: Login;
  /** A migrated, empty database that others are copied from. */
  template: string;
}

export interface TestDatabase {
  /** As the app's role: what DATABASE_URL is in production. */
  url: string;
  /** As the role that owns the tables. */
  ownerUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL for one test run, with a migrated template: embedded in a temporary directory, or on the server of
 * TEST_DATABASE_URL (a role that may make databases and roles), where everything made is removed by `stop`.
 */
export async function startTestServer({ durable = false } = {}): Promise<TestServer & { stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  const place = given ? { superuserUrl: given, stop: async () => undefined } : await startTemporaryCluster(durable);
  const tag = randomBytes(4).toString("hex");
  const server: TestServer = {
    superuserUrl: place.superuserUrl,
    owner: { role: `countersign_owner_${tag}`, password: randomBytes(16).toString("hex") },
    app: { role: `countersign_app_${tag}`, password: randomBytes(16).toString("hex") },
    template: `countersign_template_${tag}`,
  };
  await makeTemplate(server);
  return { ...server, stop: () => (given ? removeTraces(server) : place.stop()) };
}

/** A fresh, migrated database on the running test server. About 50 ms. */
export async function createTestDatabase(server: TestServer): Promise<TestDatabase> {
  const { superuserUrl, owner, app, template } = server;
  const name = `${template}_${randomBytes(4).toString("hex")}`;
  await withClient(superuserUrl, (admin) =>
    admin.query(`create database ${name} template ${template} owner ${owner.role}`),
  );
  return {
    url: urlFor(superuserUrl, app, name),
    ownerUrl: urlFor(superuserUrl, owner, name),
    stop: async () => {
      await withClient(superuserUrl, (admin) => admin.query(`drop database if exists ${name} with (force)`));
    },
  };
}

/**
 * A server and one database on it, for tests that need just that; `stop` ends both. In: `durable` where it is to be as
 * in production.
 */
export async function startTestDatabase(options: { durable?: boolean } = {}): Promise<TestDatabase> {
  const server = await startTestServer(options);
  return { ...(await createTestDatabase(server)), stop: server.stop };
}

async function startTemporaryCluster(durable: boolean) {
  const { directory } = await openDataDirectory(await temporaryDirectory());
  const { child, superuserUrl } = await startCluster({
    directory: path.join(directory, "postgres"),
    port: await freePort(),
    password: randomBytes(16).toString("hex"),
    logFile: path.join(directory, "postgres.log"),
    durable,
  });
  const stop = async () => {
    await child.stop();
    await rm(directory, { recursive: true, force: true });
  };
  return { superuserUrl, stop };
}

async function makeTemplate({ superuserUrl, owner, app, template }: TestServer): Promise<void> {
  await withClient(superuserUrl, async (admin) => {
    await ensureRole(admin, owner);
    await ensureRole(admin, app);
    await ensureDatabase(admin, template, owner.role);
  });
  await migrate({ ownerUrl: urlFor(superuserUrl, owner, template), appRole: app.role });
}

async function removeTraces({ superuserUrl, owner, app, template }: TestServer): Promise<void> {
  await withClient(superuserUrl, async (admin) => {
    const { rows } = await admin.query<{ datname: string }>("select datname from pg_database where datname like $1", [
      `${template}%`,
    ]);
    for (const { datname } of rows) await admin.query(`drop database if exists ${datname} with (force)`);
    await admin.query(`drop role if exists ${app.role}, ${owner.role}`);
  });
}
