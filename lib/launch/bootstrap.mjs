/**
 * `node lib/launch/bootstrap.mjs demo|dev|test|check|proofs|production|start|sandbox|ledger|drill|upgrade|image`: what the npm scripts run. Plain JavaScript, because it must
 * run on a machine where nothing is installed yet: checks Node, installs the packages of the lockfile when they are
 * missing, then hands over to lib/launch/<command>.ts.
 */
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const COMMANDS = [
  "demo",
  "dev",
  "test",
  "check",
  "proofs",
  "production",
  "start",
  "sandbox",
  "ledger",
  "drill",
  "upgrade",
  "image",
];
/** These commands need the packages of the tests as well. */
const OF_DEVELOPMENT = ["dev", "test", "check", "proofs", "upgrade"];
const root = fileURLToPath(new URL("../../", import.meta.url));
const [command, ...rest] = process.argv.slice(2);

// An output that is gone is no reason to fail.
for (const output of [process.stdout, process.stderr]) output.on("error", () => undefined);
checkNode();
if (!COMMANDS.includes(command)) fail(`Name one of these commands: ${COMMANDS.join(", ")}.`);
process.chdir(root);
if (!isInstalled()) install();
handOver();

function fail(message) {
  console.error(message);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 9)) return;
  fail(
    `Countersign needs Node.js 20.9 or later; this is ${process.versions.node}. Install a newer one from https://nodejs.org.`,
  );
}

/** npm writes its own list once an installation is complete; that list must contain every package of the lockfile. */
function isInstalled() {
  const wanted = packagesOf("package-lock.json");
  const present = packagesOf("node_modules/.package-lock.json");
  return Object.entries(wanted).every(([path, { version, optional, dev, peer }]) => {
    // "" is the project itself; packages for other platforms are absent, and those of the tests may be.
    if (path === "" || present[path]?.version === version) return true;
    return !present[path] && (optional || peer || (dev && !OF_DEVELOPMENT.includes(command)));
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return {};
  }
}

function install() {
  console.log("Installing the packages of package-lock.json (npm ci, about a minute)…");
  const args = [
    "ci",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    ...(OF_DEVELOPMENT.includes(command) ? ["--include=dev"] : []),
  ];
  const npm = process.env.npm_execpath;
  const [program, first] = npm ? [process.execPath, [npm]] : ["npm", []];
  const { status, error } = spawnSync(program, [...first, ...args], { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) fail(`The packages could not be installed (npm ci${error ? `: ${error.message}` : ""}).`);
}

function handOver() {
  // The condition marks this as a server, for modules that refuse to run anywhere else.
  const args = ["--conditions=react-server", "--import", "tsx", `lib/launch/${command}.ts`, ...rest];
  const child = spawn(process.execPath, args, { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => process.exit(code ?? 1));
  if (process.env.npm_lifecycle_event) endWithNpm(child);
}

/** If npm is killed outright it cannot tell us, and nobody would notice or stop what keeps running. */
function endWithNpm(child) {
  const before = ancestors();
  setInterval(() => ancestors() === before || child.kill("SIGTERM"), 500).unref();
}

/** Our parent and its parent: npm may start us through a shell. */
function ancestors() {
  try {
    const status = readFileSync(`/proc/${process.ppid}/stat`, "utf8");
    return `${process.ppid} ${status.slice(status.lastIndexOf(")")).split(" ")[2]}`;
  } catch {
    return String(process.ppid);
  }
}
