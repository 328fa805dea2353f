import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { startChild } from "@/lib/launch/child";
import { temporaryDirectory } from "@/lib/launch/dataDirectory";

/*
 * A launcher for child.test.ts to kill. In: a directory. Starts "database", then "web", which write their names into
 * its file `order` when they are asked to end; prints their process ids and a temporary directory, then waits.
 */
const [directory = ""] = process.argv.slice(2);

const program = `
  const [order, name] = process.argv.slice(1);
  process.on("SIGTERM", () => (require("node:fs").appendFileSync(order, name + "\\n"), process.exit()));
  setInterval(() => undefined, 1000);
  console.log("ready");
`;

async function start(name: string): Promise<number> {
  const args = ["-e", program, path.join(directory, "order"), name];
  const logFile = path.join(directory, `${name}.log`);
  const child = await startChild({ name, command: process.execPath, args, env: process.env, logFile });
  while (child.lastWords() !== "ready") await delay(10);
  return child.pid;
}

const pids = [await start("database"), await start("web")];
console.log(JSON.stringify({ pids, made: await temporaryDirectory() }));
setInterval(() => undefined, 1_000);
