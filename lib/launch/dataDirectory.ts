import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { LaunchError } from "./launchError";
import { sendToWatcher } from "./sendToWatcher";

/** Everything a desk keeps in its data directory; `--fresh` removes exactly this. */
export function layoutOf(directory: string) {
  const at = (name: string) => path.join(directory, name);
  return {
    directory,
    lock: at("lock"),
    secrets: at("secrets.json"),
    postgres: at("postgres"),
    sandboxState: at("sandbox-state"),
    checkpoints: at("ledger-checkpoints.jsonl"),
    logs: at("logs"),
    logOf: (name: string) => path.join(at("logs"), `${name}.log`),
  };
}
export type Layout = ReturnType<typeof layoutOf>;

/** Makes the directory when missing. Others may pass it (the database's own user must), none may list it. */
export async function openDataDirectory(directory: string): Promise<Layout> {
  try {
    await mkdir(directory, { recursive: true });
    await chmod(directory, 0o711);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new LaunchError(`The data directory ${directory} cannot be used: it belongs to another user (${code}).`, {
      cause,
    });
  }
  return layoutOf(directory);
}

/** A directory that goes with this process, however that ends. */
export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), "countersign-"));
  sendToWatcher({ remove: directory });
  return directory;
}

/** A new run begins new logs. */
export async function clearLogs({ logs }: Layout): Promise<void> {
  await rm(logs, { recursive: true, force: true });
  await mkdir(logs, { mode: 0o700 });
}

/** Removes what a desk has made and nothing else that may lie there. The caller holds the lock. */
export async function removeData({ secrets, postgres, sandboxState, checkpoints, logs }: Layout): Promise<void> {
  const made = [postgres, `${postgres}.unfinished`, `${postgres}.password`, secrets, `${secrets}.unfinished`];
  for (const each of [...made, sandboxState, checkpoints, logs]) await rm(each, { recursive: true, force: true });
}
