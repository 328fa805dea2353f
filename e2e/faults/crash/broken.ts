import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, link, mkdir, readdir, readFile, readlink, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { temporaryDirectory } from "@/lib/launch/dataDirectory";
import { LaunchError } from "@/lib/launch/launchError";
import { projectDirectory } from "@/lib/launch/project";
import { BREAKS, type Break, placesIn } from "./breaks";

/** How many kills a break is looked for, unless it says otherwise. */
const KILLS = 30;

/** What makes the desk; the rest (packages, builds, history) is linked or made anew. */
const LEFT_OUT = new Set(["node_modules", ".git", ".next", ".data", "test-results", "playwright-report"]);

/**
 * Breaks one step of the road at a time, in a copy of the desk, and lets the crash run look for it. In: a name, or "all".
 * Out: 0 when each was found, else 1.
 */
export async function runBroken(name: string, seed: number, ending: AbortSignal): Promise<number> {
  const names = name === "all" ? Object.keys(BREAKS) : [name];
  const copy = path.join(await temporaryDirectory(), "desk");
  say("Copying the desk…");
  await copyTree(projectDirectory, copy, LEFT_OUT, copyFile);
  await copyTree(path.join(projectDirectory, "node_modules"), path.join(copy, "node_modules"), new Set(), linkOrCopy);
  const lines: string[] = [];
  for (const each of names) {
    const what = BREAKS[each];
    if (!what) throw new LaunchError(`There is no break "${each}". Choose from: ${Object.keys(BREAKS).join(", ")}.`);
    say(`\n${each}: ${what.means}`);
    lines.push(`${each.padEnd(18)} ${await whileBroken(copy, what, () => hunt(copy, what, seed, ending))}`);
  }
  say(`\n${lines.join("\n")}\n`);
  const found = lines.filter((line) => line.includes(FOUND)).length;
  say(`${found} of ${names.length} breaks were found.`);
  return found === names.length ? 0 : 1;
}

async function whileBroken<Result>(copy: string, what: Break, work: () => Promise<Result>) {
  const { file, find, replace } = what;
  const place = path.join(copy, file);
  const whole = await readFile(place, "utf8");
  const places = placesIn(whole, what);
  if (places !== 1) throw new LaunchError(`${file} has ${places} places to break, instead of one:\n${find}`);
  await writeFile(
    place,
    whole.replace(find, () => replace),
  );
  try {
    return await work();
  } finally {
    await writeFile(place, whole);
  }
}

const FOUND = "found after";

/** The crash run of the copy. Out: its last words on what it looked for. */
async function hunt(copy: string, what: Break, seed: number, ending: AbortSignal): Promise<string> {
  const { kinds, often, mostly, kills = KILLS } = what;
  const program = ["--conditions=react-server", "--import", "tsx", "e2e/faults/crash/run.ts"];
  const args = [...program, "--kills", String(kills), "--seed", String(seed), "--until", kinds.join(",")];
  if (often) args.push("--often", often);
  if (mostly) args.push("--mostly", mostly);
  // What is looked for is found while it runs, and not by the types.
  const env = { ...process.env, TYPES_ARE_CHECKED: "1" };
  const child = spawn(process.execPath, args, { cwd: copy, env, signal: ending, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (piece: Buffer) => {
    said += piece.toString();
    process.stdout.write(piece.toString().replace(/^(?=.)/gm, "  "));
  });
  await once(child, "exit");
  return said.split("\n").find((line) => /^(not )?found /.test(line)) ?? "the run ended early";
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

type Place = (from: string, to: string) => Promise<void>;

/** Copies a folder with everything in it but the names left out. */
async function copyTree(from: string, to: string, leftOut: ReadonlySet<string>, place: Place): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (leftOut.has(entry.name)) continue;
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await copyTree(source, target, new Set(), place);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else if (entry.isFile()) await place(source, target);
  }
}

/** The builder takes no packages from outside its folder, so each file is linked; copied where that is another disk. */
const linkOrCopy: Place = (from, to) => link(from, to).catch(() => copyFile(from, to));
