import { TabLinks } from "@/components/ui/TabLinks";

const TABS = [
  { href: "/team", label: "Workload" },
  { href: "/analytics", label: "Analytics" },
] as const;

/** The pages about the team. In: the address of the one that is shown. */
export function TeamTabs({ current }: { current: (typeof TABS)[number]["href"] }) {
  const tabs = TABS.map((tab) => ({ ...tab, current: tab.href === current }));
  return (
    <div className="mb-4">
      <TabLinks label="Team" tabs={tabs} />
    </div>
  );
}
