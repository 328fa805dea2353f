"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useMemo, useState } from "react";
import { parseView, viewHref } from "@/lib/worklist/viewUrl";
import type { View } from "@/lib/worklist/views";

/** The view the address asks for, and what of the address could not be used. */
export function useView() {
  const current = useSearchParams();
  // While a case is open over the list the address is the case's, and the list stays as it was.
  const isHere = usePathname() === "/worklist";
  const [kept, keep] = useState(current);
  if (isHere && kept !== current) keep(current);
  const params = isHere ? current : kept;
  return useMemo(() => parseView(new URLSearchParams(params)), [params]);
}

/** Goes to another view: a new address without a new document, so that only rows are read. */
export function showView(view: View): void {
  showAddress(viewHref(view));
}

/**
 * Goes to the view of the address with a change. Not to the one that is drawn: an officer who is quicker than the page would
 * lose what they chose just before.
 */
export function changeView(change: (view: View) => View): void {
  showView(change(parseView(new URLSearchParams(window.location.search)).view));
}

/** The same for an address of the worklist. */
export function showAddress(href: string): void {
  window.history.pushState(null, "", href);
}
