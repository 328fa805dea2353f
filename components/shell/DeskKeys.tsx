"use client";

import Keyboard from "lucide-react/icons/keyboard";
import { lazy, Suspense, useState } from "react";
import { IconButton } from "@/components/ui/IconButton";
import { opening } from "@/components/ui/opening";
import { orSay } from "./codeMissing";
import type { NavItem } from "./NavLinks";
import { SEARCH_FIELD_ID } from "./searchField";
import { useKeys } from "./useKeys";

const Palette = lazy(() => import("./palette/Palette").catch(orSay));
const KeyList = lazy(() => import("./KeyList").catch(orSay));

/** The keys that work anywhere, what they open, and the button for officers who have switched them off. */
export function DeskKeys({ places }: { places: readonly Pick<NavItem, "label" | "href">[] }) {
  const [open, setOpen] = useState<"palette" | "help">();
  const close = () => setOpen(undefined);
  const show = (what: "palette" | "help") => opening(what, () => setOpen(what));
  const help = () => show("help");
  useKeys({ palette: () => show("palette"), help, search: goToSearch });
  return (
    <>
      <IconButton
        label="Keyboard shortcuts"
        icon={<Keyboard aria-hidden size={16} />}
        onClick={help}
        className="max-sm:hidden"
      />
      <Suspense fallback={null}>
        {open === "palette" && <Palette places={places} onHelp={help} onClose={close} />}
        {open === "help" && <KeyList onClose={close} />}
      </Suspense>
    </>
  );
}

/** Ready to type over what was searched for before. */
function goToSearch(): void {
  const field = document.getElementById(SEARCH_FIELD_ID);
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}
