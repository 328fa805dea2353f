import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

export type CheckboxProps = Omit<ComponentProps<"input">, "type"> &
  ({ label: ReactNode; labelHidden?: false } | { label: string; labelHidden: true });

/** The browser's checkbox with its label; the target is at least 24 px. */
export function Checkbox({ label, labelHidden, className, ...native }: CheckboxProps) {
  return (
    <label className={cx("inline-flex min-h-6 min-w-6 items-center gap-2 has-disabled:text-ink-muted", className)}>
      <input
        {...native}
        type="checkbox"
        aria-label={labelHidden ? label : native["aria-label"]}
        className={cx("size-4 shrink-0 accent-accent", labelHidden && "mx-auto")}
      />
      {!labelHidden && <span>{label}</span>}
    </label>
  );
}
