import { execFileSync, spawnSync } from "node:child_process";
import { LaunchError } from "@/lib/launch/launchError";

interface Command {
  command: string;
  args: string[];
  uid?: number;
  gid?: number;
}

/** Who runs the database, and how a program is started as that user. */
export interface DatabaseUser {
  uid?: number;
  gid?: number;
  /** The command line that runs `program`. */
  commandOf(program: string, args: string[]): Command;
}

const ourselves: DatabaseUser = { commandOf: (command, args) => ({ command, args }) };

/**
 * PostgreSQL refuses to run as root, so under root it runs as the user `postgres`, made when missing.
 * In: a program and a directory that user must reach. Throws LaunchError when there is no way to reach them.
 */
export function accountFor(program: string, directory: string): DatabaseUser {
  if (process.getuid?.() !== 0) return ourselves;
  const { uid, gid } = postgresUser();
  const ways: DatabaseUser["commandOf"][] = [
    (command, args) => ({ command, args, uid, gid }),
    (command, args) => throughClosedDoors(uid, gid, command, args),
  ];
  const commandOf = ways.find((way) => [program, directory].every((place) => reaches(way, place)));
  if (commandOf) return { uid, gid, commandOf };
  throw new LaunchError(
    "PostgreSQL refuses to run as root, and the user postgres cannot enter this directory. " +
      "Start as an ordinary user, or move the project to a directory that every user can enter.",
  );
}

function reaches(way: DatabaseUser["commandOf"], place: string): boolean {
  const { command, args, ...user } = way("/usr/bin/test", ["-x", place]);
  return spawnSync(command, args, user).status === 0;
}

/**
 * A project under /root is closed to `postgres`. Root may lend it one right, that of passing directories it may not
 * enter; without the second switch the system would leave that right out where programs ask what they may do.
 */
function throughClosedDoors(uid: number, gid: number, program: string, args: string[]): Command {
  const identity = [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
  const right = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--securebits=+no_setuid_fixup"];
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
