"use client";

import X from "lucide-react/icons/x";
import { type ReactNode, useId } from "react";
import { cx } from "./cx";
import { IconButton } from "./IconButton";
import { useDialogElement } from "./useDialogElement";

export interface DrawerProps {
  title: string;
  /** What the act is about, under the title. */
  description?: ReactNode;
  children: ReactNode;
  /** The buttons, always in sight at the foot. */
  actions?: ReactNode;
  /** From 1280 px no wider than the room a page keeps for it beside what is compared (caseLayout). */
  compact?: boolean;
  /** Asked for by Escape and the close button. Take the drawer out of the tree to close it. */
  onClose: () => void;
}

/**
 * A panel on the right, open while it is mounted. From 1024 px the page beside it stays usable, below that it is modal.
 * The element marked `data-initial-focus`, else the title, takes the focus; it goes back when the drawer closes.
 */
export function Drawer({ title, description, children, actions, compact, onClose }: DrawerProps) {
  const ref = useDialogElement(onClose, "narrow");
  const titleId = useId();
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      className={cx(
        "fixed inset-y-0 right-0 left-auto z-30 m-0 h-dvh max-h-none w-full max-w-md flex-col border-l border-line bg-surface-raised p-0 pr-[env(safe-area-inset-right)] pb-[env(safe-area-inset-bottom)] text-ink shadow-raised transition-[translate,opacity] duration-150 backdrop:bg-[#0b0d1266] open:flex lg:top-(--header-height) lg:h-[calc(100dvh-var(--header-height))] starting:translate-x-3 starting:opacity-0",
        compact && "xl:max-w-96 2xl:max-w-md",
      )}
    >
      <header className="flex items-start gap-2 border-b border-line py-2.5 pr-2 pl-4">
        <div className="min-w-0 flex-1 pt-0.5">
          <h2 id={titleId} tabIndex={-1} className="text-base font-semibold outline-none">
            {title}
          </h2>
          {description && <div className="text-ink-muted">{description}</div>}
        </div>
        <IconButton label="Close" icon={<X aria-hidden size={16} />} onClick={onClose} />
      </header>
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto overscroll-contain p-4">{children}</div>
      {actions && (
        <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-3">{actions}</footer>
      )}
    </dialog>
  );
}
