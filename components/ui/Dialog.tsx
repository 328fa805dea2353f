"use client";

import { type ReactNode, useId } from "react";
import { cx } from "./cx";
import { useDialogElement } from "./useDialogElement";

export interface DialogProps {
  title: string;
  children: ReactNode;
  /** The buttons, the safest first. */
  actions: ReactNode;
  /** Asked for by Escape. Take the dialog out of the tree to close it. */
  onClose: () => void;
  /** A question that must be answered before anything else. */
  alert?: boolean;
  /** As much of the window as there is, for what has to be looked at closely. */
  large?: boolean;
}

/** A modal dialog, small unless said otherwise, open while it is mounted. The browser's own: it holds the focus and blocks the page. */
export function Dialog({ title, children, actions, onClose, alert = false, large = false }: DialogProps) {
  const ref = useDialogElement(onClose, "always");
  const id = useId();
  return (
    <dialog
      ref={ref}
      role={alert ? "alertdialog" : undefined}
      aria-labelledby={`${id}-title`}
      aria-describedby={alert ? `${id}-body` : undefined}
      className={cx(
        "m-auto rounded-lg bg-surface-raised p-0 text-ink shadow-raised backdrop:bg-[#0b0d1266]",
        large ? "h-[calc(100dvh-1rem)] max-h-none w-[calc(100%-1rem)] max-w-7xl" : "w-[calc(100%-2rem)] max-w-md",
      )}
    >
      <div className={cx("flex flex-col gap-2 p-4", large && "h-full")}>
        <h2 id={`${id}-title`} tabIndex={-1} className="text-base font-semibold outline-none">
          {title}
        </h2>
        <div id={`${id}-body`} className={large ? "min-h-0 flex-1" : undefined}>
          {children}
        </div>
        <div className="mt-2 flex shrink-0 flex-wrap justify-end gap-2">{actions}</div>
      </div>
    </dialog>
  );
}
