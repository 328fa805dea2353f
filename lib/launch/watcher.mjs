/**
 * Outlives its launcher by the few seconds that ending the launcher's children takes: also when the launcher was killed
 * and could not do it. The launcher keeps a pipe to this program open; when it closes, everything still on the list is
 * ended, the last started first (web, sandbox, database). Plain JavaScript: it starts in 40 ms.
 *
 * Lines on stdin: `{"watch":{"pid":1,"signal":"SIGTERM","patienceMs":10000}}`, `{"forget":{"pid":1}}`, `{"remove":"/tmp/countersign-…"}`.
 */
import { rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { isRunning } from "./running.mjs";

const children = new Map();
const directories = [];

// Ctrl-C reaches the whole group of the terminal; the launcher decides what ends when.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => undefined);

function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended.
  }
}

async function end({ pid, signal, patienceMs }) {
  send(pid, signal);
  for (const started = Date.now(); isRunning(pid); await delay(25)) {
    if (Date.now() - started > patienceMs) return void send(pid, "SIGKILL");
  }
}

function obey({ watch, forget, remove }) {
  if (watch) children.set(watch.pid, watch);
  if (forget) children.delete(forget.pid);
  if (remove) directories.push(remove);
}

for await (const line of createInterface({ input: process.stdin })) obey(JSON.parse(line));
for (const child of [...children.values()].reverse()) await end(child);
for (const directory of directories) await rm(directory, { recursive: true, force: true });
