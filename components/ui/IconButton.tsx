import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, iconButtonStyles } from "./buttonStyles";

export interface IconButtonProps extends Omit<ComponentProps<"button">, "children" | "title" | "aria-label"> {
  /** The accessible name, shown as the tooltip too. */
  label: string;
  icon: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
}

/** A button that shows an icon only. */
export function IconButton({ label, icon, variant = "quiet", size = "sm", className, ...native }: IconButtonProps) {
  return (
    <button
      type="button"
      {...native}
      aria-label={label}
      title={label}
      className={iconButtonStyles(variant, size, className)}
    >
      {icon}
    </button>
  );
}
