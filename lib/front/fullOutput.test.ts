import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { inProject } from "@/lib/launch/project";

/* A process whose output takes nothing any more, neither lines of the log nor what is printed, goes on working. */

const PROGRAM = `
  const { createServer } = await import("node:http");
  const { outliveOutputs } = await import("@/lib/outputs");
  const { log } = await import("@/lib/log");
  outliveOutputs();
  // As the framework does with what nobody has caught.
  process.on("uncaughtException", (error) => console.error(error));
  const server = createServer((request, response) => {
    log().info({ event: "request", path: request.url, filler: "x".repeat(8_000) });
    console.error("A failure", new Error("nobody caught this"));
    response.end(String(process.cpuUsage().user));
  });
  server.listen(0, "127.0.0.1", () => process.send(server.address().port));
  process.on("SIGTERM", () => process.exit(0));
`;

let child: ChildProcess | undefined;
afterEach(() => child?.kill("SIGKILL"));

async function started(stdout: number, stderr: number | "ignore"): Promise<string> {
  child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "--input-type=module", "--eval", PROGRAM],
    { cwd: inProject("."), env: { ...process.env, LOG_LEVEL: "info" }, stdio: ["ignore", stdout, stderr, "ipc"] },
  );
  const [port] = (await once(child, "message")) as [number];
  return `http://127.0.0.1:${port}`;
}

async function answered(url: string, times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let index = 0; index < times; index += 1)
    statuses.push((await fetch(url, { signal: AbortSignal.timeout(5_000) })).status);
  return statuses;
}

async function endsInOrder(): Promise<number | null> {
  child?.kill("SIGTERM");
  const [code] = (await once(child!, "exit")) as [number | null];
  return code;
}

test("on a full disk: it answers every request and ends in order", async () => {
  const full = openSync("/dev/full", "w");
  const url = await started(full, full);
  closeSync(full);
  expect(await answered(url, 30)).toEqual(Array(30).fill(200));
  expect(await endsInOrder()).toBe(0);
});

test("with a reader that stands still: it answers every request", async () => {
  const directory = await mkdtemp(path.join(tmpdir(), "countersign-output-"));
  const pipe = path.join(directory, "pipe");
  execFileSync("mkfifo", [pipe]);
  // Open for reading as well, so that opening does not wait; nobody reads.
  const nobodyReads = openSync(pipe, "r+");
  const url = await started(nobodyReads, "ignore");
  closeSync(nobodyReads);
  await rm(directory, { recursive: true });
  expect(await answered(url, 200)).toEqual(Array(200).fill(200));
});
