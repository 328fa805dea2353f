import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { layoutOf } from "./dataDirectory";
import { databaseUrls } from "./database";
import { settingsOf } from "./deskSettings";
import { inProject } from "./project";
import { secretsOf } from "./secrets";

/**
 * The settings of the demo's desk, for commands on its data; undefined where no demo was ever started. While none runs its
 * database has no address.
 */
export async function demoSettings(): Promise<NodeJS.ProcessEnv | undefined> {
  const { secrets: file, postgres, checkpoints } = layoutOf(inProject(".data"));
  if (!existsSync(file)) return undefined;
  const secrets = await secretsOf(file);
  const server = await serverUrl(postgres);
  const { url = "", ownerUrl = "" } = server ? databaseUrls(server, secrets) : {};
  const where = { url: "http://localhost:3000", sandboxUrl: "http://127.0.0.1:4010", databaseUrl: url, checkpoints };
  return settingsOf(secrets, where, { DATABASE_MIGRATION_URL: ownerUrl });
}

/** While it runs, PostgreSQL keeps its port in the fourth line of this file. */
async function serverUrl(directory: string): Promise<string | undefined> {
  const text = await readFile(path.join(directory, "postmaster.pid"), "utf8").catch(() => "");
  const port = text.split("\n")[3];
  return port && `postgres://127.0.0.1:${port}/postgres?sslmode=disable`;
}
