/** The box that floats above the page: menus and lists of options. */
export const POPOVER = "overflow-hidden rounded-lg bg-surface-raised text-ink shadow-raised outline-none";

/** One line in such a box. */
export const OPTION =
  "flex cursor-default gap-2 rounded-md px-2 py-1.5 outline-none data-disabled:text-ink-muted data-focused:bg-surface-hover data-selected:bg-surface-selected";
