import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeLock } from "./lock";
import { beginningOf } from "./running.mjs";

let directory: string;
let lock: string;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "countersign-lock-"));
  lock = path.join(directory, "lock");
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** A process id that nobody has. */
async function pastProcess(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  return child.pid ?? 0;
}

test("a second start on the same data is refused and names the process", async () => {
  const unlock = await takeLock(lock);
  await expect(takeLock(lock)).rejects.toThrow(`already running on this data directory (process ${process.pid})`);
  await unlock();
  await (
    await takeLock(lock)
  )();
  expect(await readdir(directory)).toEqual([]);
});

test("the lock of a killed process is taken over", async () => {
  await writeFile(lock, JSON.stringify({ pid: await pastProcess(), began: "1" }));
  await (
    await takeLock(lock)
  )();
});

test.runIf(process.platform === "linux")("a later process of the same number does not hold an old lock", async () => {
  await writeFile(lock, JSON.stringify({ pid: process.pid, began: "1" }));
  await (
    await takeLock(lock)
  )();
});

test("a lock without content, left by a power loss, is nobody's", async () => {
  await writeFile(lock, "");
  await (
    await takeLock(lock)
  )();
});

test("a killed launcher's data is free only when its watcher has ended what it had started", async () => {
  const watcher = spawn(process.execPath, ["-e", "process.stdin.resume()"], { stdio: ["pipe", "ignore", "ignore"] });
  await writeFile(lock, JSON.stringify({ pid: await pastProcess(), began: "1", watcher: watcher.pid }));
  let taken = false;
  const taking = takeLock(lock).then((unlock) => ((taken = true), unlock));
  await expect(takeLock(`${lock}-of-another`).then((unlock) => unlock())).resolves.toBeUndefined();
  expect(taken).toBe(false);
  watcher.stdin.end();
  await (
    await taking
  )();
});

test("of many that find the lock of a killed process, one gets it", async () => {
  await writeFile(lock, JSON.stringify({ pid: await pastProcess(), began: "1" }));
  const program = `import("tsx/esm/api").then(async ({ register }) => {
    register();
    const { takeLock } = await import("./lib/launch/lock.ts");
    await takeLock(${JSON.stringify(lock)}).then(() => console.log("mine"), () => console.log("refused"));
    process.stdin.resume().on("end", () => process.exit());
  })`;
  const children = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ["-e", program], { stdio: ["pipe", "pipe", "inherit"] }),
  );
  const said = await Promise.all(children.map(async ({ stdout }) => String((await once(stdout, "data"))[0]).trim()));
  for (const { stdin } of children) stdin.end();
  expect(said.sort()).toEqual(["mine", "refused", "refused", "refused"]);
});

test.runIf(process.platform === "linux")("a process is told from another by when it began", () => {
  expect(beginningOf(process.pid)).not.toBe(beginningOf(process.ppid));
});
