"use client";

import { type ComponentProps, type ReactNode, useEffect, useImperativeHandle, useRef } from "react";
import { cx } from "./cx";

export interface CheckboxProps extends Omit<ComponentProps<"input">, "type"> {
  label: ReactNode;
  labelHidden?: boolean;
  /** Some but not all of what it stands for is chosen. */
  indeterminate?: boolean;
}

/** The browser's checkbox with its label; the target is at least 24 px. */
export function Checkbox({ label, labelHidden, indeterminate = false, className, ref, ...native }: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => box.current as HTMLInputElement);
  useEffect(() => {
    if (box.current) box.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return (
    <label className={cx("inline-flex min-h-6 min-w-6 items-center gap-2 has-disabled:text-ink-muted", className)}>
      <input
        {...native}
        ref={box}
        type="checkbox"
        className={cx("size-4 shrink-0 accent-accent", labelHidden && "mx-auto")}
      />
      <span className={labelHidden ? "sr-only" : undefined}>{label}</span>
    </label>
  );
}
