import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "./cx";

export interface TabLink {
  /** Tells tabs of the same address apart. */
  id?: string;
  href: string;
  label: ReactNode;
  current: boolean;
  /** A number, or anything that says why there is none ("–"); undefined while it loads keeps the room. */
  count?: ReactNode;
}

export interface TabLinksProps<Tab extends TabLink> {
  label: string;
  tabs: readonly Tab[];
  counted?: boolean;
  /** Shows a tab within the page, where following its link would load the page anew. New windows still load it. */
  onFollow?: (tab: Tab) => void;
}

/** Views of one page as links, each with its count. In: what the tabs choose ("Views") and the tabs. */
export function TabLinks<Tab extends TabLink>({ label, tabs, counted = false, onFollow }: TabLinksProps<Tab>) {
  return (
    <nav aria-label={label} className="-mx-2 overflow-x-auto border-b border-line">
      <ul className="flex min-w-max gap-1">
        {tabs.map((tab) => (
          <li key={tab.id ?? tab.href}>
            <Link
              href={tab.href}
              prefetch={false}
              onNavigate={onFollow && insteadOf(() => onFollow(tab))}
              aria-current={tab.current ? "page" : undefined}
              className={cx(
                "relative flex h-9 items-center gap-1.5 px-2 font-medium -outline-offset-2",
                tab.current
                  ? "text-ink after:absolute after:inset-x-2 after:bottom-0 after:h-0.5 after:rounded-full after:bg-accent-text"
                  : "text-ink-muted hover:text-ink",
              )}
            >
              {tab.label}
              {counted && <Count>{tab.count}</Count>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function insteadOf(act: () => void) {
  return (navigation: { preventDefault: () => void }) => {
    navigation.preventDefault();
    act();
  };
}

function Count({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex h-4 min-w-6 items-center justify-center rounded-full bg-neutral-bg px-1 text-2xs font-medium text-neutral-ink tabular-nums">
      {children}
    </span>
  );
}
