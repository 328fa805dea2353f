import type { Tone } from "./tone";

/** A short message that no place on the page belongs to. */
export interface Notice {
  /** The same id again replaces the message: "Sending" becomes "Confirmed" in its place. */
  id: string;
  tone: Tone;
  title: string;
  detail?: string;
  requestId?: string;
}

/** How long a message that needs no act stays, in milliseconds. Grave ones stay until they are closed. */
const SHOWN_FOR = 8_000;
const STAYS: ReadonlySet<Tone> = new Set<Tone>(["caution", "serious", "critical"]);
const NONE: readonly Notice[] = [];

let notices = NONE;
const listeners = new Set<() => void>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();

/** Shows a message in the status region of the page. Call it from event handlers, never while rendering. */
export function notify(notice: Notice) {
  const others = notices.filter(({ id }) => id !== notice.id);
  publish([...others, notice]);
  clearTimeout(timers.get(notice.id));
  if (!STAYS.has(notice.tone)) dismissLater(notice.id);
}

/** Takes a message away. */
export function dismiss(id: string) {
  holdNotice(id);
  publish(notices.filter((notice) => notice.id !== id));
}

/** Keeps a message while the officer reads it or stands on it. */
export function holdNotice(id: string) {
  clearTimeout(timers.get(id));
  timers.delete(id);
}

/** Lets a held message go after its time, unless it is one that stays. */
export function releaseNotice(id: string) {
  const notice = notices.find((candidate) => candidate.id === id);
  if (notice && !STAYS.has(notice.tone)) dismissLater(id);
}

function dismissLater(id: string) {
  timers.set(
    id,
    setTimeout(() => dismiss(id), SHOWN_FOR),
  );
}

function publish(next: readonly Notice[]) {
  notices = next;
  listeners.forEach((listener) => listener());
}

/** For useSyncExternalStore. */
export const noticeStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  current: () => notices,
  onServer: () => NONE,
};
