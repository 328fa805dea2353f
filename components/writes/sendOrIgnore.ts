import type { KeyboardEvent } from "react";
import { shortcutOf } from "@/components/shell/keyTable";
import { ignoreHeldEnter } from "./ignoreHeldEnter";

/** The key that sends a form, from any of its fields. For `onKeyDown` of the form. */
export function sendOrIgnore(event: KeyboardEvent<HTMLFormElement>): void {
  if (shortcutOf(event.nativeEvent, ["send"])) event.currentTarget.requestSubmit();
  else ignoreHeldEnter(event);
}
