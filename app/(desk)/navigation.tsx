import ArrowRightLeft from "lucide-react/icons/arrow-right-left";
import Inbox from "lucide-react/icons/inbox";
import ListChecks from "lucide-react/icons/list-checks";
import ScrollText from "lucide-react/icons/scroll-text";
import Settings from "lucide-react/icons/settings";
import Gauge from "lucide-react/icons/gauge";
import UserCheck from "lucide-react/icons/user-check";
import type { NavItem } from "@/components/shell/NavLinks";
import { type Action, can } from "@/lib/permissions/can";
import type { Officer } from "@/lib/domain/officer";

const ICON = { "aria-hidden": true, size: 18 } as const;

const PLACES: (NavItem & { access?: Action })[] = [
  { access: "read-cases", label: "Worklist", href: "/worklist", alsoFor: ["/cases"], icon: <Inbox {...ICON} /> },
  { access: "read-cases", label: "Approvals", href: "/approvals", icon: <UserCheck {...ICON} /> },
  { access: "read-cases", label: "Operations", href: "/operations", icon: <ListChecks {...ICON} /> },
  { access: "see-plans", label: "Bulk reassign", href: "/bulk-reassign", icon: <ArrowRightLeft {...ICON} /> },
  { access: "read-team", label: "Team", href: "/team", alsoFor: ["/analytics"], icon: <Gauge {...ICON} /> },
  { access: "read-ledger", label: "Ledger", href: "/ledger", icon: <ScrollText {...ICON} /> },
  { label: "Settings", href: "/settings", icon: <Settings {...ICON} /> },
];

/** Where this officer may go. */
export function placesFor(officer: Officer): NavItem[] {
  return PLACES.filter(({ access }) => !access || can(officer, access).allowed).map(
    ({ access: _access, ...place }) => place,
  );
}
