import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { DEMO_OFFICERS } from "@/lib/officers/seed";
import { openDataDirectory, removeData } from "./dataDirectory";
import { parseDemoOptions, type DemoOptions } from "./demoOptions";
import { startDesk, type Desk } from "./desk";
import { aborted } from "./ending";
import { LaunchError } from "./launchError";
import { takeLock } from "./lock";
import { assertFree } from "./ports";
import { endPredecessor } from "./postgres/predecessor";
import { inProject } from "./project";
import { runCommand } from "./runCommand";

const ROLES = { analyst: "analyst", lead: "team lead", auditor: "auditor" };

await runCommand(async (ending) => {
  const options = parseDemoOptions(process.argv.slice(2));
  const layout = await openDataDirectory(inProject(".data"));
  const unlock = await takeLock(layout.lock);
  try {
    await endPredecessor(layout.postgres);
    await assertPortsFree(options);
    if (options.fresh) await removeData(layout);
    return await serve(options, layout.directory, ending);
  } finally {
    await unlock();
  }
});

async function assertPortsFree({ port, sandboxPort, databasePort }: DemoOptions): Promise<void> {
  const remedy = (flag: string, example: number) => `Choose another: npm run demo -- ${flag} ${example}`;
  await assertFree(port, "the desk", remedy("--port", port + 1));
  await assertFree(sandboxPort, "the sandbox", remedy("--sandbox-port", sandboxPort + 1));
  await assertFree(databasePort, "the database", remedy("--database-port", databasePort + 1));
}

/** Serves until asked to end (exit code 0) or until a part breaks (1). */
async function serve({ fresh: _, ...ports }: DemoOptions, directory: string, ending: AbortSignal): Promise<number> {
  const desk = await startDesk({ ...ports, directory, ending, onStep: (step) => console.log(step) });
  console.log(welcome(desk));
  return untilEnd(desk, ending);
}

async function untilEnd(desk: Desk, ending: AbortSignal): Promise<number> {
  const broken = await Promise.race([desk.broken, aborted(ending)]);
  console.log("\nEnding…");
  await desk.stop();
  if (!broken || ending.aborted) return 0;
  throw new LaunchError(`Unexpected end of ${broken.name}. Its last words:\n${broken.lastWords()}`);
}

function welcome({ url }: Desk): string {
  const people = DEMO_OFFICERS.map(({ name, email, role }) => `  ${ROLES[role].padEnd(11)}${name.padEnd(16)}${email}`);
  return [
    "",
    `Countersign: ${url}`,
    "",
    ...people,
    "",
    `  Password of all: ${DEMO_PASSWORD}`,
    "",
    "The vendor is a sandbox on this machine; nothing leaves it. Ctrl-C ends everything; data stays in .data",
    "(npm run demo -- --fresh starts over).",
  ].join("\n");
}
