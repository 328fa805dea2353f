import { cx } from "./cx";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "sm" | "md";

const BASE =
  "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap select-none transition-colors duration-100 aria-disabled:opacity-55 disabled:cursor-not-allowed disabled:opacity-55";

const VARIANTS: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-accent-ink [&:not(:disabled,[aria-disabled=true])]:hover:bg-accent-hover",
  secondary: "border-neutral-line bg-surface text-ink [&:not(:disabled,[aria-disabled=true])]:hover:bg-surface-hover",
  quiet: "border-transparent bg-transparent text-ink [&:not(:disabled,[aria-disabled=true])]:hover:bg-surface-hover",
  danger: "border-transparent bg-danger text-accent-ink [&:not(:disabled,[aria-disabled=true])]:hover:bg-danger-hover",
};

// 28 and 32 px tall with a mouse, 36 and 40 under a finger.
const SIZES: Record<ButtonSize, string> = {
  sm: "h-7 px-2 text-xs pointer-coarse:h-9",
  md: "h-8 px-3 text-sm pointer-coarse:h-10",
};

const SQUARES: Record<ButtonSize, string> = {
  sm: "size-7 pointer-coarse:size-9",
  md: "size-8 pointer-coarse:size-10",
};

/** The classes of a button or of a link that looks like one. */
export function buttonStyles(variant: ButtonVariant, size: ButtonSize, className?: string): string {
  return cx(BASE, VARIANTS[variant], SIZES[size], className);
}

/** The classes of a square button that shows an icon only. */
export function iconButtonStyles(variant: ButtonVariant, size: ButtonSize, className?: string): string {
  return cx(BASE, VARIANTS[variant], SQUARES[size], className);
}
