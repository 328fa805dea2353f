import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "./cx";

export interface TabLink {
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
  /** Shows a tab within the page, where following its link would reload the page. New windows still load it. */
  onFollow?: (tab: Tab) => void;
  /** More of them, each a `TabItem`. */
  children?: ReactNode;
}

/** Views of one page as links, each with its count. In: what the tabs choose ("Views") and the tabs. */
export function TabLinks<Tab extends TabLink>({ label, tabs, children, ...each }: TabLinksProps<Tab>) {
  return (
    <nav aria-label={label} className="goes-on-sideways -mx-2 overflow-x-auto border-b border-line">
      <ul className="flex min-w-max gap-1">
        {tabs.map((tab) => (
          <TabItem key={tab.href} tab={tab} {...each} />
        ))}
        {children}
      </ul>
    </nav>
  );
}

/** One of the tabs. */
export function TabItem<Tab extends TabLink>({
  tab,
  counted = false,
  onFollow,
}: { tab: Tab } & Pick<TabLinksProps<Tab>, "counted" | "onFollow">) {
  return (
    <li>
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
