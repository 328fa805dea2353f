import { startTransition } from "react";

const opened = new Set<string>();

/**
 * Opens what has its code loaded when it is first opened. In: a name for it, and what opens it. The first time it is a transition,
 * because a fallback in its place, even one of nothing, would stay for 300 ms; from then on it is there at once, so that what is
 * typed next reaches it.
 */
export function opening(part: string, open: () => void): void {
  if (opened.has(part)) return open();
  opened.add(part);
  startTransition(open);
}
