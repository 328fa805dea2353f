import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { buttonStyles, type ButtonSize, type ButtonVariant } from "./buttonStyles";

export interface ButtonLinkProps extends ComponentProps<typeof Link> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
}

/** A link that looks like a button. It prefetches only when asked to. */
export function ButtonLink({
  variant = "secondary",
  size = "md",
  icon,
  children,
  className,
  ...link
}: ButtonLinkProps) {
  return (
    <Link prefetch={false} {...link} className={buttonStyles(variant, size, className)}>
      {icon}
      {children}
    </Link>
  );
}
