"use client";

import { useState, useSyncExternalStore } from "react";
import { useKeys } from "@/components/shell/useKeys";
import { paneCookie, type PaneChoice } from "./choice";

/** There is room for it from here on; and so much that it is shown unasked. The layout has the same widths. */
const ROOM = "(min-width: 80rem)";
const MUCH_ROOM = "(min-width: 100rem)";

/** The list and the preview beside it, by what the officer has chosen: in place before any script runs. */
const LAYOUTS: Record<PaneChoice, string> = {
  on: "xl:grid xl:grid-cols-[minmax(0,1fr)_27rem] xl:gap-4 min-[100rem]:grid-cols-[minmax(0,1fr)_34rem]",
  off: "",
  auto: "min-[100rem]:grid min-[100rem]:grid-cols-[minmax(0,1fr)_34rem] min-[100rem]:gap-4",
};

export interface PaneState {
  isShown: boolean;
  toggle: () => void;
  /** The classes of what holds the list and the preview. */
  layout: string;
}

/** Is the preview shown beside the list? In: the officer, and what they chose last. The key and the button change it. */
export function usePane(officerId: string, given: PaneChoice): PaneState {
  const [choice, choose] = useState(given);
  const [hasRoom, hasMuch] = [useMedia(ROOM), useMedia(MUCH_ROOM)];
  const isShown = choice === "auto" ? hasMuch : choice === "on" && hasRoom;
  const toggle = () => {
    const next = isShown ? "off" : "on";
    choose(next);
    document.cookie = paneCookie(officerId, next);
  };
  useKeys(hasRoom ? { preview: toggle } : {});
  return { isShown, toggle, layout: LAYOUTS[choice] };
}

function useMedia(query: string): boolean {
  const subscribe = (listener: () => void) => {
    const media = window.matchMedia(query);
    media.addEventListener("change", listener);
    return () => media.removeEventListener("change", listener);
  };
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
}
