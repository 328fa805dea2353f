import { chown, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";
import { type Child, startChild } from "@/lib/launch/child";
import { accountFor } from "@/lib/launch/postgres/account";
import { answering } from "@/lib/launch/postgres/cluster";
import { freePort } from "@/lib/launch/ports";

/**
 * Starts pgBouncer in transaction mode before a database, and gives the role its limit, both as OPERATIONS.md says. Out: the process, and
 * the address of the database through it. Throws when a statement through it has no limit.
 */
export async function startPooler(program: string, folder: string, databaseUrl: string) {
  const { hostname, port, username, password } = new URL(databaseUrl);
  // Before the first connection that the pooler keeps: a setting of the role counts from the next connection on.
  await ask(databaseUrl, "alter role current_user set statement_timeout = '5s'");
  const listen = await freePort();
  await mkdir(folder, { recursive: true });
  const users = path.join(folder, "users.txt");
  await writeFile(users, `"${username}" "${decodeURIComponent(password)}"\n`);
  const configuration = path.join(folder, "pgbouncer.ini");
  await writeFile(
    configuration,
    [
      ...["[databases]", `* = host=${hostname} port=${port}`, "[pgbouncer]"],
      ...[`listen_addr = 127.0.0.1`, `listen_port = ${listen}`, "unix_socket_dir ="],
      ...["auth_type = plain", `auth_file = ${users}`],
      ...["pool_mode = transaction", "default_pool_size = 20", "max_client_conn = 500"],
      "ignore_startup_parameters = statement_timeout",
    ].join("\n"),
  );
  const account = accountFor(program, path.dirname(folder));
  if (account.uid !== undefined)
    for (const place of [folder, users]) await chown(place, account.uid, account.gid ?? account.uid);
  const child: Child = await startChild({
    name: "pgBouncer",
    ...account.commandOf(program, [configuration]),
    env: { NODE_ENV: "production" },
    logFile: path.join(path.dirname(folder), "pgbouncer.out"),
  });
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${listen}`;
  await answering(url.href, child);
  await expectLimit(url.href);
  return { child, url: url.href };
}

/** The pooler does not pass on the limit that the desk asks for: the role has it. */
async function expectLimit(address: string): Promise<void> {
  const [row] = await ask(address, "show statement_timeout");
  if (row?.statement_timeout !== "5s")
    throw new Error(`Through pgBouncer statements end after ${row?.statement_timeout}`);
}

async function ask(address: string, statement: string): Promise<Record<string, string>[]> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query<Record<string, string>>(statement)).rows;
  } finally {
    await client.end();
  }
}
