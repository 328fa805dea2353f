import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { DEMO_OFFICERS } from "@/lib/officers/seed";
import { openDataDirectory, removeData } from "./dataDirectory";
import { parseDemoOptions, type DemoOptions } from "./demoOptions";
import { startDesk, type Desk } from "./desk";
import { aborted } from "./ending";
import { playFirstDay } from "./firstDay/firstDay";
import { LaunchError } from "./launchError";
import { takeLock } from "./lock";
import { assertFree } from "./ports";
import { endPredecessor } from "./postgres/predecessor";
import { inProject } from "./project";
import { runCommand } from "./runCommand";

const ROLES = { analyst: "analyst", lead: "team lead", auditor: "auditor" };

/** A desk on this machine, with invented people and cases. */
export interface LocalDesk {
  /** The npm script that serves it. */
  command: "demo" | "dev";
  /** Where its data stays, from the project on. */
  directory: readonly string[];
  /** The sources as they are, loaded again whenever they change, instead of the production build. */
  development: boolean;
  /** Begins with a month of decisions at the vendor, and with some work of its own people. */
  hasFirstDay: boolean;
}

/** Serves a desk until asked to end (exit code 0) or until a part of it breaks (1). Its flags are those of the command line. */
export const serveLocally = (local: LocalDesk): Promise<never> => runCommand((ending) => serve(local, ending));

async function serve(local: LocalDesk, ending: AbortSignal): Promise<number> {
  const options = parseDemoOptions(process.argv.slice(2), local.command);
  await openDataDirectory(inProject(".data"));
  const layout = await openDataDirectory(inProject(...local.directory));
  const unlock = await takeLock(layout.lock);
  try {
    await endPredecessor(layout.postgres);
    await assertPortsFree(options, local);
    if (options.fresh) await removeData(layout);
    const { directory } = layout;
    const env = local.hasFirstDay ? { SANDBOX_HISTORY: "month" } : undefined;
    const desk = await startDesk({ ...portsOf(options), ...local, directory, env, ending, onStep: console.log });
    if (local.hasFirstDay) await playFirstDay(desk, { onStep: console.log, ending });
    console.log(welcome(desk, local));
    return await untilEnd(desk, ending);
  } finally {
    await unlock();
  }
}

const portsOf = ({ port, sandboxPort, databasePort }: DemoOptions) => ({ port, sandboxPort, databasePort });

async function assertPortsFree(
  { port, sandboxPort, databasePort }: DemoOptions,
  { command }: LocalDesk,
): Promise<void> {
  const remedy = (flag: string, example: number) => `Choose another: npm run ${command} -- ${flag} ${example}`;
  await assertFree(port, "the desk", remedy("--port", port + 1));
  await assertFree(sandboxPort, "the sandbox", remedy("--sandbox-port", sandboxPort + 1));
  await assertFree(databasePort, "the database", remedy("--database-port", databasePort + 1));
}

async function untilEnd(desk: Desk, ending: AbortSignal): Promise<number> {
  const broken = await Promise.race([desk.broken, aborted(ending)]);
  console.log("\nStopping…");
  await desk.stop();
  if (!broken || ending.aborted) return 0;
  throw new LaunchError(`Unexpected end of ${broken.name}. Its last output:\n${broken.lastWords()}`);
}

function welcome({ url }: Desk, { command, directory }: LocalDesk): string {
  const people = DEMO_OFFICERS.map(({ name, email, role }) => `  ${ROLES[role].padEnd(11)}${name.padEnd(16)}${email}`);
  return [
    "",
    `Countersign: ${url}`,
    "",
    ...people,
    "",
    `  Password for everyone: ${DEMO_PASSWORD}`,
    "",
    `The vendor is a sandbox on this machine; nothing leaves it. Ctrl-C stops everything; data stays in ${directory.join("/")}`,
    `(npm run ${command} -- --fresh starts over).`,
  ].join("\n");
}
