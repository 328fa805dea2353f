/** Sent with a request that no person caused: it does not count as activity, so that an unattended tab signs out. */
export const UNATTENDED_HEADER = "countersign-unattended";

/**
 * Was this request caused by a person, as far as it says? An event stream, which a browser opens again by itself whenever it breaks,
 * takes no header of ours.
 */
export function isByPerson(headers: Headers): boolean {
  return !headers.has(UNATTENDED_HEADER) && headers.get("accept") !== "text/event-stream";
}

const ATTENDED_MS = 60_000;
let lastInputAt = Date.now();
let watching = false;

/** Notes that a person uses this tab. Call it in the browser, once a page; more calls do nothing. */
export function watchAttendance(): void {
  if (watching || typeof window === "undefined") return;
  watching = true;
  const note = () => void (lastInputAt = Date.now());
  for (const kind of ["pointerdown", "keydown", "wheel", "touchmove"])
    window.addEventListener(kind, note, { capture: true, passive: true });
}

/** Has a person used this tab within the last minute? Before `watchAttendance` everything counts as a person's. */
export function isAttended(now = Date.now()): boolean {
  return !watching || now - lastInputAt < ATTENDED_MS;
}
