import { Client } from "pg";

export interface Login {
  role: string;
  password: string;
}

/**
 * Makes a role that can log in and do nothing else by itself, or gives it this password when it exists.
 * In: a connection that may make roles.
 */
export async function ensureRole(admin: Client, { role, password }: Login): Promise<void> {
  const name = admin.escapeIdentifier(role);
  const { rowCount } = await admin.query("select from pg_roles where rolname = $1", [role]);
  await admin.query(
    `${rowCount === 0 ? "create" : "alter"} role ${name} login password ${admin.escapeLiteral(password)}`,
  );
}

/** Makes a database that belongs to `owner`, when it does not exist. Only its owner can make tables in it. */
export async function ensureDatabase(admin: Client, database: string, owner: string): Promise<void> {
  const { rowCount } = await admin.query("select from pg_database where datname = $1", [database]);
  if (rowCount) return;
  // A superuser may give things away without this; another role only to roles it belongs to.
  await admin.query(`grant ${admin.escapeIdentifier(owner)} to current_user`);
  await admin.query(`create database ${admin.escapeIdentifier(database)} owner ${admin.escapeIdentifier(owner)}`);
}

/** The same server's URL for another login and database. */
export function urlFor(serverUrl: string, { role, password }: Login, database: string): string {
  const url = new URL(serverUrl);
  url.username = encodeURIComponent(role);
  url.password = encodeURIComponent(password);
  url.pathname = `/${database}`;
  return url.href;
}

/** The role a URL logs in as; empty when it names none. */
export function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

/** Runs `work` with a connection that ends with it. */
export async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
