"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { SavedView } from "@/lib/views/contract";
import { savedViews } from "@/lib/views/queries";
import { keptParams, parseView } from "@/lib/worklist/viewUrl";
import { plainView, type View } from "@/lib/worklist/views";

/** How the view of the address stands to the saved ones. */
export interface Saved {
  views: readonly SavedView[];
  /** The one it is. */
  current?: SavedView;
  /** The officer's own one that it was until filters or order were changed. */
  changed?: SavedView;
  /** It is just one of the views everybody has. */
  isPlain: boolean;
}

const NONE: readonly SavedView[] = [];

/** The saved view that was shown last in this tab, while nothing but its filters and order has changed since. */
let lastShown: string | undefined;

/** Finds the view of the address among the saved ones: a saved view is a name for an address, and nothing more. */
export function useSavedView(view: View): Saved {
  const { data: views = NONE } = useQuery(savedViews());
  const [from, setFrom] = useState(() => lastShown);
  const params = keptParams(view);
  const isPlain = params === keptParams(plainView(view.id));
  const current = views.find((each) => each.params === params);
  const origin = current?.id ?? (isPlain ? undefined : from);
  if (origin !== from) setFrom(origin);
  useEffect(() => {
    lastShown = origin;
  }, [origin]);
  const changed = current ? undefined : views.find(({ id, by }) => id === origin && by === undefined);
  return { views, current, isPlain, changed: changed && isNear(view, changed) ? changed : undefined };
}

/** Another search is another question, no change of the view it was asked from. */
function isNear(view: View, { params }: SavedView): boolean {
  const before = parseView(new URLSearchParams(params)).view;
  return before.id === view.id && before.search?.term === view.search?.term;
}
