import { chown, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Child } from "@/lib/launch/child";
import { startChild } from "@/lib/launch/child";
import { accountFor } from "@/lib/launch/postgres/account";
import { inProject } from "@/lib/launch/project";

/** What OPERATIONS.md tells people to write, so that exactly this is tried. */
async function documented(): Promise<string> {
  const page = await readFile(inProject("OPERATIONS.md"), "utf8");
  const [, block = ""] = /```nginx\n([^]*?)```/.exec(page) ?? [];
  if (!block.includes("upstream countersign")) throw new Error("OPERATIONS.md has no configuration of nginx any more");
  return block;
}

interface Placed {
  program: string;
  /** A folder of its own. */
  folder: string;
  port: number;
  /** Of the instances behind it. */
  instances: readonly number[];
}

/** Starts nginx in front of the instances, with the documented configuration. It listens on 127.0.0.1 alone. */
export async function startNginx({ program, folder, port, instances }: Placed): Promise<Child> {
  const servers = instances.map((each) => `server 127.0.0.1:${each};`).join(" ");
  const block = (await documented())
    .replace(/server 127\.0\.0\.1:3000;[^}]*/, `${servers} keepalive 32; `)
    .replace("listen 443 ssl;", `listen 127.0.0.1:${port};`)
    .replace(/^\s*(ssl_certificate|ssl_certificate_key|server_name) .*\n/gm, "");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((each) => `${each}_temp_path ${folder};`);
  const text = [
    `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;`,
    "events { worker_connections 1024; }",
    `http { access_log off; ${temporary.join(" ")}\n${block}}`,
  ].join("\n");
  await mkdir(folder, { recursive: true });
  const configuration = path.join(folder, "nginx.conf");
  await writeFile(configuration, text);
  const account = accountFor(program, path.dirname(folder));
  if (account.uid !== undefined) await chown(folder, account.uid, account.gid ?? account.uid);
  return startChild({
    name: "nginx",
    ...account.commandOf(program, ["-p", folder, "-e", path.join(folder, "error.log"), "-c", configuration]),
    env: { NODE_ENV: "production" },
    logFile: path.join(path.dirname(folder), "nginx.out"),
  });
}
