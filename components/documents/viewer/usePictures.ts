import { useState } from "react";
import { AS_IT_CAME, turned, type View, zoomed } from "@/lib/documents/viewRules";

export type Side = "document" | "selfie";

/** What a pane needs to show its picture and to be changed. */
export interface PictureView {
  view: View;
  onView: (view: View) => void;
  /** From now on the keys are for this one. */
  onFocus: () => void;
}

/** How the document and the selfie are looked at, each for itself; keys go to the one that had the focus last. */
export function usePictures() {
  const [views, setViews] = useState<Record<Side, View>>({ document: AS_IT_CAME, selfie: AS_IT_CAME });
  const [active, setActive] = useState<Side>("document");
  const set = (side: Side, view: View) => setViews((before) => ({ ...before, [side]: view }));
  return {
    of: (side: Side): PictureView => ({
      view: views[side],
      onView: (view) => set(side, view),
      onFocus: () => setActive(side),
    }),
    reset: (side: Side) => set(side, AS_IT_CAME),
    keys: {
      zoomIn: () => set(active, zoomed(views[active], 1)),
      zoomOut: () => set(active, zoomed(views[active], -1)),
      rotate: () => set(active, turned(views[active])),
    },
  };
}
