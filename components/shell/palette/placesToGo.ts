import { viewHref } from "@/lib/worklist/viewUrl";
import { plainView, VIEW_IDS, VIEWS } from "@/lib/worklist/views";
import type { Command } from "../commands";
import type { NavItem } from "../NavLinks";

/** The places of the desk. In: those of the navigation, and what goes to an address. */
export function placesToGo(
  places: readonly Pick<NavItem, "label" | "href">[],
  push: (href: string) => void,
): Command[] {
  const to = (href: string, label: string) => ({ id: `go ${href}`, label, run: () => push(href) });
  return [
    ...VIEW_IDS.map((id) => to(viewHref(plainView(id)), `Worklist: ${VIEWS[id].label}`)),
    ...places.filter(({ href }) => href !== "/worklist").map(({ href, label }) => to(href, label)),
    to("/availability", "Away and cover"),
    to("/sessions", "Where you are signed in"),
  ];
}
