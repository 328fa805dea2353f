import type { ComponentProps } from "react";

/** A line to press in the officer's panel, such as "Sign out". */
export function PanelButton({ children, ...native }: ComponentProps<"button">) {
  return (
    <button
      type="button"
      {...native}
      className="flex h-8 w-full items-center gap-2 rounded-md px-2 text-left font-medium hover:bg-surface-hover pointer-coarse:h-10"
    >
      {children}
    </button>
  );
}
