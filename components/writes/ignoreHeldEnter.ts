import type { KeyboardEvent } from "react";

/** A held Enter is one decision, not several; in a text of several lines it makes lines. For `onKeyDown`. */
export function ignoreHeldEnter(event: KeyboardEvent): void {
  if (event.key === "Enter" && event.repeat && !(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
}
