import { startChild, type Child } from "./child";
import type { Layout } from "./dataDirectory";
import { inProject } from "./project";
import type { Secrets } from "./secrets";

interface SandboxOptions {
  layout: Layout;
  secrets: Secrets;
  port: number;
  env: Record<string, string>;
}

/** Starts the sandbox in a process of its own, as the vendor is. It knows our demo key and customer and keeps its state. */
export async function startSandbox({ layout, secrets, port, env }: SandboxOptions): Promise<Child> {
  return startChild({
    name: "the sandbox",
    command: process.execPath,
    args: ["--import", "tsx", inProject("lib", "sandbox", "cli.ts")],
    env: {
      ...process.env,
      ...env,
      SANDBOX_PORT: String(port),
      SANDBOX_API_KEY: secrets.apiKey,
      SANDBOX_CUSTOMER_ID: secrets.customerId,
      SANDBOX_STATE_FILE: layout.sandboxState,
    },
    logFile: layout.logOf("sandbox"),
  });
}
