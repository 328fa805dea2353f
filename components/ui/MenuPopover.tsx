"use client";

import type { RefObject } from "react";
import { Menu, MenuItem, Popover, Text } from "react-aria-components/Menu";
import { cx } from "./cx";
import type { MenuAction } from "./Menu";
import { OPTION, POPOVER } from "./popoverStyles";

interface MenuPopoverProps {
  label: string;
  trigger: RefObject<HTMLButtonElement | null>;
  actions: readonly MenuAction[];
  onClose: () => void;
}

/** The open menu. Loaded by Menu when it is first needed: do not import it elsewhere. */
export default function MenuPopover({ label, trigger, actions, onClose }: MenuPopoverProps) {
  return (
    <Popover
      aria-label={label}
      triggerRef={trigger}
      isOpen
      onOpenChange={onClose}
      placement="bottom end"
      offset={4}
      className={cx(POPOVER, "max-w-80")}
    >
      <Menu
        aria-label={label}
        autoFocus="first"
        onClose={onClose}
        disabledKeys={actions.filter(({ unavailable }) => unavailable !== undefined).map(({ id }) => id)}
        className="max-h-[inherit] min-w-48 overflow-y-auto p-1 outline-none"
      >
        {actions.map((action) => (
          <Item key={action.id} action={action} />
        ))}
      </Menu>
    </Popover>
  );
}

function Item({ action }: { action: MenuAction }) {
  const note = action.unavailable ?? action.description;
  return (
    <MenuItem id={action.id} textValue={action.label} onAction={action.onAction} className={OPTION}>
      {action.icon && <span className="mt-0.5 shrink-0">{action.icon}</span>}
      <span className="min-w-0">
        <Text slot="label" className={cx("block", action.danger && "text-critical-ink")}>
          {action.label}
        </Text>
        {note && (
          <Text slot="description" className="block text-xs text-ink-muted">
            {note}
          </Text>
        )}
      </span>
    </MenuItem>
  );
}
