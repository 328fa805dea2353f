import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, vi } from "vitest";
import { keepFresh } from "./keepFresh";
import { noteLive } from "./live";

/* For tests of what keeps a page fresh: tabs of a browser, on a clock of their own. For `happy-dom`. */

export const MINUTE = 60_000;
const KEY = ["case", "of-a-test"];

/** One lock at a time by name, as a browser has it: who does not wait for it gets none. */
function lockManager() {
  const held = new Map<string, Promise<unknown>>();
  type Work = (lock: object | null) => Promise<unknown>;
  return {
    request: async (name: string, { ifAvailable = false }: LockOptions, work: Work) => {
      if (ifAvailable && held.has(name)) return work(null);
      while (held.has(name)) await held.get(name);
      const working = work({}).finally(() => held.delete(name));
      held.set(name, working);
      return working;
    },
  };
}

let isHidden = false;
/** What ends with the test. */
export const ends: (() => void)[] = [];

/** For a file of tests: the time is theirs, and each begins with one visible tab that nothing is told of. */
export function setUpTabs(): void {
  beforeEach(begin);
  afterEach(end);
}

function begin() {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: 0 });
  vi.spyOn(Math, "random").mockReturnValue(0);
  vi.stubGlobal("navigator", { locks: lockManager() });
  vi.spyOn(document, "hidden", "get").mockImplementation(() => isHidden);
  isHidden = false;
  noteLive(false);
}

function end() {
  ends.splice(0).forEach((end) => end());
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
}

let version = 1;
/** Something changes at the server. Out: its version from now on. */
export const change = () => ++version;
/** A tab that shows a case. Out: at which seconds it asked the server, and what it shows. */
export async function openTab({ key = KEY, officerId = "ana", shows = [""], soonestByHint = 0 } = {}) {
  const asked: number[] = [];
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: Infinity } } });
  const queryFn = async () => {
    asked.push(Math.round(Date.now() / 1000));
    // Long enough for another tab to be due meanwhile.
    await new Promise((answer) => setTimeout(answer, 200));
    return { version };
  };
  const observer = new QueryObserver(client, { queryKey: key, queryFn, staleTime: Infinity });
  ends.push(observer.subscribe(() => undefined));
  await pass(500);
  asked.length = 0;
  const versionOf = (data: { version: number }) => data.version;
  const entitiesOf = () => shows;
  ends.push(keepFresh({ client, queryKey: key, officerId, versionOf, entitiesOf, soonestByHint }));
  return { asked, shown: () => client.getQueryData<{ version: number }>(key)?.version };
}

/** Lets time pass in steps, with a turn of the real event loop in each: tabs talk over a real channel. */
export async function pass(milliseconds: number) {
  for (let left = milliseconds; ; left -= 500) {
    await vi.advanceTimersByTimeAsync(Math.min(500, Math.max(0, left)));
    await new Promise((turn) => setImmediate(turn));
    if (left <= 500) return;
  }
}

/** Somebody uses the mouse. */
export const act = () => window.dispatchEvent(new Event("pointerdown"));
/** The tab is seen no longer, or again. */
export const hide = (hidden: boolean) => {
  isHidden = hidden;
  document.dispatchEvent(new Event("visibilitychange"));
};
