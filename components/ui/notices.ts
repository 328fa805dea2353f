import { storeOf } from "@/lib/store";
import type { Tone } from "@/lib/tone";

/** A short message that no place on the page belongs to. */
export interface Notice {
  /** The same id again replaces the message: "Sending" becomes "Confirmed" in its place. */
  id: string;
  tone: Tone;
  title: string;
  detail?: string;
  requestId?: string;
}

/** The place of the page where messages are (StatusRegion). */
export const NOTICES_ID = "notices";

/** How long a message that needs no act stays, in milliseconds. Grave ones stay until they are closed. */
const SHOWN_FOR = 8_000;
const STAYS: ReadonlySet<Tone> = new Set<Tone>(["caution", "serious", "critical"]);
const NONE: readonly Notice[] = [];

const notices = storeOf(NONE);
const timers = new Map<string, ReturnType<typeof setTimeout>>();

/** Shows a message in the status region of the page. Call it from event handlers, never while rendering. */
export function notify(notice: Notice) {
  const others = notices.current().filter(({ id }) => id !== notice.id);
  notices.put([...others, notice]);
  clearTimeout(timers.get(notice.id));
  if (!STAYS.has(notice.tone)) dismissLater(notice.id);
}

/** Takes a message away. */
export function dismiss(id: string) {
  holdNotice(id);
  notices.put(notices.current().filter((notice) => notice.id !== id));
}

/** Keeps a message while the officer hovers or focuses it. */
export function holdNotice(id: string) {
  clearTimeout(timers.get(id));
  timers.delete(id);
}

/** Lets a held message go after its time, unless it is one that stays. */
export function releaseNotice(id: string) {
  const notice = notices.current().find((candidate) => candidate.id === id);
  if (notice && !STAYS.has(notice.tone)) dismissLater(id);
}

function dismissLater(id: string) {
  timers.set(
    id,
    setTimeout(() => dismiss(id), SHOWN_FOR),
  );
}

/** For useSyncExternalStore. */
export const noticeStore = { ...notices, onServer: () => NONE };
