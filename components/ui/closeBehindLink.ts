import type { MouseEvent } from "react";

/**
 * For a popover of the header: closes it when one of its links is followed. The header stays when the page below it changes,
 * and the popover would stay open over it.
 */
export function closeBehindLink({ target, currentTarget }: MouseEvent<HTMLElement>): void {
  if (target instanceof Element && target.closest("a")) currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
}
