"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { SavedView } from "@/lib/views/contract";
import { savedViews } from "@/lib/views/queries";
import { keptParams } from "@/lib/worklist/viewUrl";
import { plainView, type View } from "@/lib/worklist/views";

/** How the view of the address relates to the saved ones. */
export interface Saved {
  views: readonly SavedView[];
  /** The one it is. */
  current?: SavedView;
  /** The one that was shown last in this tab, if no built-in view was shown since. */
  origin?: string;
  /** It is just one of the views everybody has. */
  isPlain: boolean;
}

const NONE: readonly SavedView[] = [];

/** In the tab's own storage, so that a reload keeps it. */
const LAST_SHOWN = "countersign.saved-view";
// On the server there is none; nothing is drawn from it before the saved views are read, which the browser does.
const lastShown = () => (typeof window === "undefined" ? undefined : (sessionStorage.getItem(LAST_SHOWN) ?? undefined));

/** Finds the view of the address among the saved ones: a saved view is a name for an address, and nothing more. */
export function useSavedView(view: View): Saved {
  const { data: views = NONE } = useQuery(savedViews());
  const [from, setFrom] = useState(lastShown);
  const params = keptParams(view);
  const isPlain = params === keptParams(plainView(view.id));
  const current = views.find((each) => each.params === params);
  const origin = current?.id ?? (isPlain ? undefined : from);
  if (origin !== from) setFrom(origin);
  useEffect(() => {
    if (origin === undefined) sessionStorage.removeItem(LAST_SHOWN);
    else sessionStorage.setItem(LAST_SHOWN, origin);
  }, [origin]);
  return { views, current, origin, isPlain };
}
