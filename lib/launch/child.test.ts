import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { startChild } from "./child";
import { inProject } from "./project";
import { isRunning } from "./running.mjs";

let directory: string;
beforeAll(async () => void (directory = await mkdtemp(path.join(tmpdir(), "countersign-child-"))));
afterAll(() => rm(directory, { recursive: true, force: true }));

const started = z.object({ pids: z.array(z.number()), made: z.string() });

const FOREVER = "setInterval(() => undefined, 1000)";
const DEAF = `process.on("SIGTERM", () => undefined); ${FOREVER}; console.log("deaf")`;

function childOf(program: string, name: string, patienceMs?: number) {
  const logFile = path.join(directory, `${name}.log`);
  return startChild({ name, command: process.execPath, args: ["-e", program], env: process.env, logFile, patienceMs });
}

test("a child that is asked to end has ended when that returns", async () => {
  const child = await childOf(FOREVER, "obedient");
  await child.stop();
  expect(isRunning(child.pid)).toBe(false);
  await child.stop();
});

test("a child that does not listen is ended when its time is up", async () => {
  const child = await childOf(DEAF, "deaf", 100);
  await vi.waitFor(() => expect(child.lastWords()).toBe("deaf"));
  await child.stop();
  expect(isRunning(child.pid)).toBe(false);
});

test("a child that ends by itself says how and what it said last", async () => {
  const child = await childOf(`console.error("no more"); process.exit(3)`, "broken");
  expect(await child.ended).toBe(3);
  expect(child.hasEnded()).toBe(true);
  expect(child.lastWords()).toBe("no more");
});

test("a launcher killed outright leaves no child and no temporary directory, and its database ends last", async () => {
  const program = ["--import", "tsx", inProject("lib", "testing", "launcher.testing.ts"), directory];
  const launcher = spawn(process.execPath, program, { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(launcher.stdout, "data");
  const { pids, made } = started.parse(JSON.parse(String(line)));
  expect(pids.map(isRunning)).toEqual([true, true]);
  launcher.kill("SIGKILL");
  await vi.waitFor(() => expect(existsSync(made)).toBe(false), { timeout: 10_000 });
  expect(pids.map(isRunning)).toEqual([false, false]);
  expect(readFileSync(path.join(directory, "order"), "utf8")).toBe("web\ndatabase\n");
});
