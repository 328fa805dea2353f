import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { perProcess } from "@/lib/perProcess";

const storage = perProcess("session of a request", () => new AsyncLocalStorage<string>());

/** Runs the work of a request under the session that it came with. */
export function underSession<Result>(sessionId: string, work: () => Promise<Result>): Promise<Result> {
  return storage.get().run(sessionId, work);
}

/** The session of the running request; undefined in background work, such as a plan. */
export function sessionOfRequest(): string | undefined {
  return storage.get().getStore();
}
