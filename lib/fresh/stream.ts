import { joinTabs } from "./tabs";

/** How long after a break the stream is opened again; spread up to twice that, so that a restart is not met by all at once. */
const BROKEN_MS = 3_000;
/** How long after a refusal the stream is asked for again: the server may have been starting. */
const AGAIN_MS = 60_000;
/** Each refusal doubles that, up to here: the session may be over. */
const SELDOM_MS = 16 * AGAIN_MS;

/**
 * Follows the stream of hints for all tabs of an officer in this browser: the first tab that is there holds it, the next one when that
 * goes, and what it says is told to all. Where the browser has no locks nobody follows, and everything is read again as without a stream.
 * Out: a function that ends it.
 */
export function followStream(officerId: string): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const { locks } = navigator as { locks?: LockManager };
  const hold = () => new Promise<void>((end) => signal.addEventListener("abort", () => end()));
  locks
    ?.request(`countersign-stream ${officerId}`, { signal }, () => {
      follow(officerId, signal);
      return hold();
    })
    // Aborted while it waited for its turn.
    .catch(() => undefined);
  return () => ending.abort();
}

function follow(officerId: string, signal: AbortSignal): void {
  const tabs = joinTabs(officerId, () => undefined);
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let wait = AGAIN_MS;
  let since = "";
  const open = () => {
    source = new EventSource(since ? `/api/stream?since=${encodeURIComponent(since)}` : "/api/stream");
    source.onmessage = ({ data, lastEventId }: MessageEvent<string>) => {
      wait = AGAIN_MS;
      since = lastEventId || since;
      tabs.tell({ kind: "hint", ...(JSON.parse(data) as { entityIds: string[]; live: boolean }) });
    };
    // Opened again here and not by the browser: a refused one it does not open, and of a new one it does not say what was heard.
    source.onerror = ({ target }) => {
      const wasRefused = (target as EventSource).readyState === EventSource.CLOSED;
      source?.close();
      again = setTimeout(open, wasRefused ? wait : BROKEN_MS * (1 + Math.random()));
      if (wasRefused) wait = Math.min(2 * wait, SELDOM_MS);
    };
  };
  open();
  signal.addEventListener("abort", () => {
    clearTimeout(again);
    source?.close();
    tabs.close();
  });
}
