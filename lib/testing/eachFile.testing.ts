import fc from "fast-check";
import { vi } from "vitest";
import { TEST_SEED } from "@/lib/launch/suite/seed";

/*
 * Before each file of tests. Files share processes (vitest.config.ts), which spares each the start of one and the reading of all packages;
 * what a file may not find of the one before is taken away here: our modules with all they hold, what they keep per process, settings,
 * stubs, a held clock. All that draw begin with one seed. What is still running of it holds on to its own modules. What the packages hold stays.
 */

interface AtFirst {
  env: NodeJS.ProcessEnv;
  directory: string;
  atExit: ReadonlySet<NodeJS.ExitListener>;
}

const held = globalThis as { countersign?: unknown; atFirst?: AtFirst };

/** Makes the process what it was before its first file. Throws where that cannot be done. */
export function beginAfresh(): void {
  const { env, directory, atExit } = (held.atFirst ??= lookAround());
  if ("document" in globalThis)
    throw new Error(
      "A file of tests with a document begins with the line `// @vitest-environment`, and then has a process of its own",
    );
  if (process.cwd() !== directory)
    throw new Error(`A file of tests before this one left the process in ${process.cwd()}`);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.resetModules();
  delete held.countersign;
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
  for (const each of process.listeners("exit")) if (!atExit.has(each)) process.off("exit", each);
}

function lookAround(): AtFirst {
  return { env: { ...process.env }, directory: process.cwd(), atExit: new Set(process.listeners("exit")) };
}

beginAfresh();
fc.configureGlobal({ seed: TEST_SEED });
