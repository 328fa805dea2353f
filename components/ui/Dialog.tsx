"use client";

import { type ReactNode, useId } from "react";
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
}

/** A small modal dialog, open while it is mounted. The browser's own: it holds the focus and blocks the page. */
export function Dialog({ title, children, actions, onClose, alert = false }: DialogProps) {
  const ref = useDialogElement(onClose, "always");
  const id = useId();
  return (
    <dialog
      ref={ref}
      role={alert ? "alertdialog" : undefined}
      aria-labelledby={`${id}-title`}
      aria-describedby={alert ? `${id}-body` : undefined}
      className="m-auto w-[calc(100%-2rem)] max-w-md rounded-lg bg-surface-raised p-0 text-ink shadow-raised backdrop:bg-[#0b0d1266]"
    >
      <div className="flex flex-col gap-2 p-4">
        <h2 id={`${id}-title`} tabIndex={-1} className="text-base font-semibold outline-none">
          {title}
        </h2>
        <div id={`${id}-body`}>{children}</div>
        <div className="mt-2 flex flex-wrap justify-end gap-2">{actions}</div>
      </div>
    </dialog>
  );
}
