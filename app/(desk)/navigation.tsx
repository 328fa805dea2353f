import ArrowRightLeft from "lucide-react/icons/arrow-right-left";
import IdCard from "lucide-react/icons/id-card";
import Inbox from "lucide-react/icons/inbox";
import ListChecks from "lucide-react/icons/list-checks";
import ScrollText from "lucide-react/icons/scroll-text";
import TextQuote from "lucide-react/icons/text-quote";
import Gauge from "lucide-react/icons/gauge";
import UserCheck from "lucide-react/icons/user-check";
import type { NavItem } from "@/components/shell/NavLinks";
import { type Action, can } from "@/lib/auth/can";
import type { Officer } from "@/lib/auth/contract";

const ICON = { "aria-hidden": true, size: 18 } as const;

const PLACES: (NavItem & { access: Action })[] = [
  { access: "read-cases", label: "Worklist", href: "/worklist", alsoFor: ["/cases"], icon: <Inbox {...ICON} /> },
  { access: "read-cases", label: "Approvals", href: "/approvals", icon: <UserCheck {...ICON} /> },
  { access: "read-cases", label: "Operations", href: "/operations", icon: <ListChecks {...ICON} /> },
  { access: "read-team", label: "Team", href: "/team", alsoFor: ["/analytics"], icon: <Gauge {...ICON} /> },
  { access: "see-plans", label: "Moves", href: "/plans", icon: <ArrowRightLeft {...ICON} /> },
  { access: "read-ledger", label: "Ledger", href: "/ledger", icon: <ScrollText {...ICON} /> },
  { access: "keep-template", label: "Templates", href: "/templates", icon: <TextQuote {...ICON} /> },
  { access: "read-officers", label: "Officers", href: "/officers", icon: <IdCard {...ICON} /> },
];

/** Where this officer may go. */
export function placesFor(officer: Officer): NavItem[] {
  return PLACES.filter(({ access }) => can(officer, access).allowed).map(({ access: _access, ...place }) => place);
}
