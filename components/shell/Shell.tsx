import Link from "next/link";
import type { ReactNode } from "react";
import { SkipLink } from "@/components/ui/SkipLink";
import { StatusRegion } from "@/components/ui/StatusRegion";
import { DeskKeys } from "./DeskKeys";
import { Mark } from "./Mark";
import { type NavItem, NavLinks } from "./NavLinks";
import { OfficerMenu, type OfficerMenuProps } from "./OfficerMenu";
import { Printed } from "./Printed";
import { SearchBox } from "./SearchBox";
import { SINGLE_KEYS_MARK } from "./singleKeys";

export interface ShellProps {
  /** Who is signed in, with the role in words. */
  officer: Pick<OfficerMenuProps, "name" | "role">;
  /** Where the officer may go; only these are shown. */
  items: readonly NavItem[];
  /** The pages of the settings that the officer may open: the palette leads to each. */
  settings: readonly Pick<NavItem, "label" | "href">[];
  /** What the officer's menu offers. */
  account: ReactNode;
  /** What is beside the officer's name, such as a bell. */
  bell?: ReactNode;
  /** Are single-key shortcuts in force for the officer? */
  singleKeys: boolean;
  children: ReactNode;
}

/** The frame of every signed-in page: header, navigation, main landmark, status region. Pages bring their own h1. */
export function Shell({ officer, items, settings, account, bell, singleKeys, children }: ShellProps) {
  return (
    <>
      <SkipLink />
      <header
        {...{ [SINGLE_KEYS_MARK]: singleKeys ? "on" : "off" }}
        className="sticky top-0 z-20 flex h-(--header-height) items-center gap-3 border-b border-line bg-canvas px-3 print:hidden"
      >
        <Link
          href="/"
          prefetch={false}
          className="flex shrink-0 items-center gap-2 rounded-md px-1.5 py-1 text-base font-semibold lg:w-49"
        >
          <Mark />
          <span className="max-sm:sr-only">Countersign</span>
        </Link>
        <SearchBox />
        <div className="ml-auto flex shrink-0 items-center gap-2">
          <DeskKeys places={paletteOf(items, settings)} />
          {bell}
          <OfficerMenu {...officer} account={account} />
        </div>
      </header>
      <div className="sm:flex">
        <nav
          aria-label="Desk"
          className="z-20 shrink-0 border-line bg-canvas max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:border-t max-sm:pb-[env(safe-area-inset-bottom)] sm:sticky sm:top-(--header-height) sm:h-[calc(100dvh-var(--header-height))] sm:w-14 sm:border-r lg:w-52 print:hidden"
        >
          <NavLinks items={items} />
        </nav>
        <main
          id="main"
          tabIndex={-1}
          className="min-w-0 flex-1 px-4 pb-8 outline-none max-sm:pb-[calc(5rem+env(safe-area-inset-bottom))] lg:px-6"
        >
          <Printed name={officer.name} />
          {children}
        </main>
      </div>
      <StatusRegion />
    </>
  );
}

/** The places of the palette: each page of the settings under its own name instead of the entry that holds them all. */
function paletteOf(items: ShellProps["items"], settings: ShellProps["settings"]) {
  const pages = settings.map(({ label, href }) => ({ label: `Settings: ${label}`, href }));
  return [...items.filter(({ href }) => href !== "/settings").map(({ label, href }) => ({ label, href })), ...pages];
}
