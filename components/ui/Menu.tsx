"use client";

import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import { Button } from "./Button";
import type { ButtonSize, ButtonVariant } from "./buttonStyles";

export interface MenuAction {
  id: string;
  label: string;
  icon?: ReactNode;
  /** One line more under the label. */
  description?: string;
  danger?: boolean;
  /** Why it cannot be done now. */
  unavailable?: string;
  onAction: () => void;
}

export interface MenuProps {
  /** The text of the button, or its accessible name when `icon` stands alone. */
  label: string;
  icon?: ReactNode;
  iconOnly?: boolean;
  variant?: ButtonVariant;
  size?: ButtonSize;
  actions: readonly MenuAction[];
}

const loadPopover = () => import("./MenuPopover");
const MenuPopover = lazy(loadPopover);

/** A button that opens a menu of actions. The menu's code comes when the button is approached. */
export function Menu({ label, icon, iconOnly = false, variant = "secondary", size = "md", actions }: MenuProps) {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={trigger}
        variant={variant}
        size={size}
        icon={icon}
        title={iconOnly ? label : undefined}
        aria-label={iconOnly ? label : undefined}
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerEnter={loadPopover}
        onFocus={loadPopover}
        onClick={() => setOpen(!open)}
      >
        {!iconOnly && label}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <MenuPopover label={label} trigger={trigger} actions={actions} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
