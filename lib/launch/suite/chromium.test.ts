import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findChromium } from "./chromium";

const BROWSER = `echo "Chromium 150.0"`;
const STAND_IN = `echo "install the snap" >&2; exit 10`;

let bin: string;
beforeEach(() => {
  bin = mkdtempSync(path.join(tmpdir(), "countersign-bin-"));
  for (const name of ["cp", "chmod"]) symlinkSync(`/bin/${name}`, path.join(bin, name));
  vi.stubEnv("PATH", bin);
  vi.stubEnv("CHROMIUM_PATH", "");
  vi.stubEnv("PLAYWRIGHT_BROWSERS_PATH", path.join(bin, "browsers"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(bin, { recursive: true, force: true });
});

function program(name: string, script: string): string {
  const file = path.join(bin, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

const find = () => findChromium();

test("the browser named in CHROMIUM_PATH comes before any other", async () => {
  program("chromium", BROWSER);
  vi.stubEnv("CHROMIUM_PATH", program("mine", BROWSER));
  expect(await find()).toBe(path.join(bin, "mine"));
});

test("a CHROMIUM_PATH that does not run is an error, not a reason to take another browser", async () => {
  program("chromium", BROWSER);
  vi.stubEnv("CHROMIUM_PATH", path.join(bin, "missing"));
  await expect(find()).rejects.toThrow("CHROMIUM_PATH does not name a program that runs");
});

test("a stand-in that only says how to install a browser is passed over", async () => {
  program("chromium", STAND_IN);
  program("chromium-browser", STAND_IN);
  const browser = program("google-chrome", `echo "Google Chrome 150.0"`);
  expect(await find()).toBe(browser);
});

test("one without windows comes before one with them: it costs less", async () => {
  program("chromium", BROWSER);
  expect(await find()).toBe(path.join(bin, "chromium"));
  const shell = program("chromium-headless-shell", BROWSER);
  expect(await find()).toBe(shell);
});

test.runIf(process.getuid?.() === 0)(
  "as root: it is installed with the system's packages, their list refreshed first",
  async () => {
    const log = path.join(bin, "log");
    const prepared = program("prepared", BROWSER);
    program("apt-get", `echo "$1" >> ${log}; [ "$1" = update ] || cp ${prepared} ${bin}/chromium-headless-shell`);
    expect(await find()).toBe(path.join(bin, "chromium-headless-shell"));
    expect(readFileSync(log, "utf8")).toBe("update\ninstall\n");
  },
);

test.runIf(process.getuid?.() === 0)("as root, on a system without that package: the one with windows", async () => {
  const prepared = program("prepared", BROWSER);
  program("apt-get", `[ "$4" != chromium ] || cp ${prepared} ${bin}/chromium`);
  expect(await find()).toBe(path.join(bin, "chromium"));
});

test("without system packages it is Playwright's own download", async () => {
  program("npx", `echo "$*" > ${bin}/log; exit 1`);
  await expect(find()).rejects.toThrow("No Chromium was found, and none could be installed");
  expect(readFileSync(path.join(bin, "log"), "utf8")).toBe("playwright install chromium\n");
});
