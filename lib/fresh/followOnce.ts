import { HINTS_MARK } from "./mark";

const followed = new Set<string>();

/**
 * Follows the stream from now on for as long as the page lives, where the page says that its officer has one: only there the code is
 * loaded. Safe to repeat; where the code cannot be had the next screen tries again.
 */
export function followStreamOnce(officerId: string): void {
  if (followed.has(officerId) || !document.querySelector(`meta[name=${HINTS_MARK}]`)) return;
  followed.add(officerId);
  import("./stream").then(
    ({ followStream }) => followStream(officerId),
    () => followed.delete(officerId),
  );
}
