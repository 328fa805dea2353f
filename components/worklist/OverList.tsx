"use client";

import { type ReactNode, useLayoutEffect, useRef } from "react";
import { listScroll } from "./useRestoredRow";

/** What is opened over the list begins at its top and has the focus; on the way back the list is scrolled as it was. */
export function OverList({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    place.current?.focus({ preventScroll: true });
    return () => window.scrollTo(0, listScroll());
  }, []);
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      {children}
    </div>
  );
}
