import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { once } from "node:events";
import { projectDirectory } from "./project";
import { sendToWatcher } from "./sendToWatcher";

export interface ChildOptions {
  /** For messages: "the sandbox". */
  name: string;
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  /** Where everything it prints goes; a file, so that nothing blocks or breaks when the launcher is gone. Without it: here. */
  logFile?: string;
  stopSignal?: NodeJS.Signals;
  /** How long it may take to end once asked, in milliseconds; then it is killed. */
  patienceMs?: number;
  uid?: number;
  gid?: number;
  /** Where it runs; the project's folder unless said otherwise. */
  cwd?: string;
}

export interface Child {
  name: string;
  pid: number;
  /** Settles when the process has ended: its exit code, null after a signal. */
  ended: Promise<number | null>;
  hasEnded(): boolean;
  /** Asks it to end, waits, and makes it when its time is up. Safe to repeat. */
  stop(): Promise<void>;
  /** The end of what it printed, for an error message. */
  lastWords(): string;
}

/** Notes a started program among those its starter ends. Throws when everything is being ended already. */
export type AddPart = (part: Child) => void;

/**
 * Starts a program that ends with this process: by `stop`, or by the watcher when this process is killed.
 * Throws when the program cannot be started at all.
 */
export async function startChild(options: ChildOptions): Promise<Child> {
  const { name, logFile, stopSignal: signal = "SIGTERM", patienceMs = 10_000 } = options;
  const child = spawnLogged(options);
  await once(child, "spawn");
  const pid = child.pid!;
  sendToWatcher({ watch: { pid, signal, patienceMs } });
  const ended = ending(child, () => sendToWatcher({ forget: { pid } }));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    name,
    pid,
    ended,
    hasEnded,
    stop: () => stop(child, signal, patienceMs, ended),
    lastWords: () => (logFile ? tail(logFile) : ""),
  };
}

function spawnLogged({ command, args, env, logFile, uid, gid, cwd = projectDirectory }: ChildOptions): ChildProcess {
  const log = logFile === undefined ? undefined : openSync(logFile, "a", 0o600);
  const output = log ?? "inherit";
  try {
    // A group of its own: Ctrl-C in a terminal must reach the launcher alone, which ends things in order.
    return spawn(command, args, {
      env,
      uid,
      gid,
      cwd,
      detached: true,
      stdio: ["ignore", output, output],
    });
  } finally {
    if (log !== undefined) closeSync(log);
  }
}

function ending(child: ChildProcess, then: () => void): Promise<number | null> {
  return new Promise((resolve) =>
    child.once("exit", (code) => {
      then();
      resolve(code);
    }),
  );
}

async function stop(child: ChildProcess, signal: NodeJS.Signals, patienceMs: number, ended: Promise<unknown>) {
  child.kill(signal);
  const kill = setTimeout(() => child.kill("SIGKILL"), patienceMs);
  await ended;
  clearTimeout(kill);
}

function tail(file: string): string {
  return readFileSync(file, "utf8").trimEnd().split("\n").slice(-20).join("\n");
}
