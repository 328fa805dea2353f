"use client";

import { useEffect } from "react";
import { viewParams } from "@/lib/worklist/viewUrl";
import type { View } from "@/lib/worklist/views";
import { putNext, VIEW_KEPT } from "./nextStore";

/** Remembers in the tab which view one works through, so that the next case is one of the same. */
export function useKeptView(view: View): void {
  const params = viewParams({ ...view, page: 1 }).toString();
  useEffect(() => {
    sessionStorage.setItem(VIEW_KEPT, params);
    // A message about another view, or about a case, does not belong here.
    putNext({ message: undefined, beyond: false });
  }, [params]);
}
