import { chown, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Child, startChild } from "@/lib/launch/child";
import { accountFor } from "@/lib/launch/postgres/account";
import { freePort } from "@/lib/launch/ports";

/** Starts pgBouncer in transaction mode before a database. Out: the process, and the address of the database through it. */
export async function startPooler(program: string, folder: string, databaseUrl: string) {
  const { hostname, port, username, password } = new URL(databaseUrl);
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
  return { child, url: url.href };
}
