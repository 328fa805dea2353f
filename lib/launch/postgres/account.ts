import { execFileSync, spawnSync } from "node:child_process";

/** Who runs the database, and how a program is started as that user. */
export interface Account {
  uid?: number;
  gid?: number;
  /** The command line that runs `program`. */
  commandOf(program: string, args: string[]): { command: string; args: string[]; uid?: number; gid?: number };
}

const ourselves: Account = { commandOf: (command, args) => ({ command, args }) };

/**
 * PostgreSQL refuses to run as root, so under root it runs as the user `postgres`, made when missing.
 * In: a program and a directory that user must reach. Throws with what to do when neither way leads there.
 */
export function accountFor(program: string, directory: string): Account {
  if (process.getuid?.() !== 0) return ourselves;
  const { uid, gid } = postgresUser();
  const reaches = [["-x", program] as const, ["-x", directory] as const].every(
    (test) => spawnSync("/usr/bin/test", test, { uid, gid }).status === 0,
  );
  if (reaches) return { uid, gid, commandOf: (command, args) => ({ command, args, uid, gid }) };
  return { uid, gid, commandOf: (command, args) => throughClosedDoors(uid, gid, command, args) };
}

/** A project under /root is closed to `postgres`. Root may lend it one right: passing directories it may not enter. */
function throughClosedDoors(uid: number, gid: number, program: string, args: string[]) {
  const identity = [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
  const right = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
  return { command: "setpriv", args: [...identity, ...right, program, ...args] };
}

function postgresUser(): { uid: number; gid: number } {
  if (spawnSync("id", ["-u", "postgres"]).status !== 0) {
    execFileSync("useradd", [
      "--system",
      "--user-group",
      "--no-create-home",
      "--shell",
      "/usr/sbin/nologin",
      "postgres",
    ]);
  }
  const number = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: number("-u"), gid: number("-g") };
}
