/** The look shared by every box one types into or picks from. 16 px on a phone, or iOS zooms into the page. */
export const CONTROL =
  "w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-sm text-ink placeholder:text-ink-muted max-sm:text-lg aria-invalid:border-critical-mark disabled:cursor-not-allowed disabled:bg-surface-sunken disabled:text-ink-muted";

/** The height of a control of one line: 32 px with a mouse, 40 under a finger. */
export const CONTROL_HEIGHT = "h-8 pointer-coarse:h-10";
