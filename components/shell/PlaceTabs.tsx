"use client";

import { usePathname } from "next/navigation";
import { TabLinks } from "@/components/ui/TabLinks";
import type { NavItem } from "./NavLinks";

/** Pages that belong together, as tabs above each of them. In: what they are together, and the pages. */
export function PlaceTabs({ label, places }: { label: string; places: readonly Pick<NavItem, "href" | "label">[] }) {
  const pathname = usePathname();
  const tabs = places.map((place) => ({ ...place, current: place.href === pathname }));
  return (
    <div className="pt-2 print:hidden">
      <TabLinks label={label} tabs={tabs} />
    </div>
  );
}
