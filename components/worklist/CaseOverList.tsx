"use client";

import { useLayoutEffect, useRef } from "react";
import { CaseScreen, type CaseScreenProps } from "@/components/cases/CaseScreen";
import { listScroll } from "@/components/next/openedRow";

/** A case over the list: it begins at its top and has the focus; on the way back the list is scrolled as it was. */
export default function CaseOverList(props: CaseScreenProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    place.current?.focus({ preventScroll: true });
    return () => window.scrollTo(0, listScroll());
  }, []);
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      <CaseScreen {...props} />
    </div>
  );
}
