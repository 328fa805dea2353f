"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

export interface NavItem {
  label: string;
  href: string;
  icon: ReactNode;
  /** What waits there; nothing is shown for none. */
  count?: number;
  /** Other paths whose pages belong to this item. */
  alsoFor?: readonly string[];
}

/**
 * The items of the navigation: words beside icons from 1024 px, icons with tooltips below, a bar at the foot on a phone,
 * which scrolls where an officer may go to more places than fit: shaded where it goes on, with the current place in sight.
 */
export function NavLinks({ items }: { items: readonly NavItem[] }) {
  const pathname = usePathname();
  return (
    <ul className="goes-on-sideways flex max-sm:overflow-x-auto sm:flex-col sm:gap-0.5 sm:p-2">
      {items.map((item) => (
        <li key={item.href} className="max-sm:min-w-19 max-sm:flex-1">
          <NavLink item={item} current={belongsTo(pathname, item)} />
        </li>
      ))}
    </ul>
  );
}

function NavLink({ item: { label, href, icon, count }, current }: { item: NavItem; current: boolean }) {
  return (
    <Link
      href={href}
      prefetch={false}
      title={label}
      aria-current={current ? "page" : undefined}
      className={cx(
        "relative flex items-center gap-2.5 rounded-md font-medium -outline-offset-2",
        "max-sm:h-14 max-sm:flex-col max-sm:justify-center max-sm:gap-0.5 max-sm:text-2xs",
        "sm:h-9 sm:max-lg:justify-center lg:h-8 lg:px-2",
        current ? "bg-surface-selected text-accent-text" : "text-ink-muted hover:bg-surface-hover hover:text-ink",
      )}
    >
      {icon}
      <span className="sm:max-lg:sr-only">{label}</span>
      {count ? <Count>{count}</Count> : null}
    </Link>
  );
}

function Count({ children }: { children: number }) {
  return (
    <span className="inline-flex h-4 min-w-4 items-center justify-center rounded-full bg-neutral-bg px-1 text-2xs text-neutral-ink tabular-nums max-lg:absolute max-lg:top-1 max-lg:left-1/2 max-lg:ml-1 max-lg:bg-neutral-ink max-lg:text-surface lg:ml-auto">
      {children > 99 ? "99+" : children}
    </span>
  );
}

function belongsTo(pathname: string, { href, alsoFor = [] }: NavItem): boolean {
  return [href, ...alsoFor].some((path) => pathname === path || pathname.startsWith(`${path}/`));
}
