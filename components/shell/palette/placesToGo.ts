import { visibleText } from "@/components/ui/visibleText";
import type { SavedView } from "@/lib/views/contract";
import { hrefOfSaved } from "@/lib/views/rules";
import { viewHref } from "@/lib/worklist/viewUrl";
import { plainView, VIEW_IDS, VIEWS } from "@/lib/worklist/views";
import type { Command } from "../commands";
import type { NavItem } from "../NavLinks";

/** The places of the desk. In: those of the navigation, the officer's saved views, and what goes to an address. */
export function placesToGo(
  places: readonly Pick<NavItem, "label" | "href">[],
  saved: readonly SavedView[],
  push: (href: string) => void,
): Command[] {
  const to = (href: string, label: string) => ({ id: `go ${href}`, label, run: () => push(href) });
  return [
    ...VIEW_IDS.map((id) => to(viewHref(plainView(id)), `Worklist: ${VIEWS[id].label}`)),
    ...saved.map((view) => ({
      ...{ id: `view ${view.id}`, label: `Worklist: ${view.name}` },
      note: view.by ? `View shared by ${visibleText(view.by)}` : "Your view",
      run: () => push(hrefOfSaved(view)),
    })),
    ...places.filter(({ href }) => href !== "/worklist").map(({ href, label }) => to(href, label)),
  ];
}
