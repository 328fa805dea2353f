"use client";

import { type ReactNode, useState } from "react";
import { cx } from "./cx";
import { Disclosure } from "./Disclosure";
import { useOnPaper } from "./paper";

export interface LazyDisclosureProps {
  summary: ReactNode;
  id?: string;
  className?: string;
  /** What paper has of it while it is closed: all, where what is inside is at hand, or its line alone. Else nothing. */
  onPaper?: "whole" | "line";
  /** Called when it is opened for the first time, and drawn from then on: what is inside loads only then. */
  children: () => ReactNode;
}

/** A disclosure whose content costs nothing until it is opened. */
export function LazyDisclosure({ summary, id, className, onPaper, children }: LazyDisclosureProps) {
  const [looked, setLooked] = useState(false);
  const printing = useOnPaper();
  return (
    <Disclosure
      id={id}
      className={cx(!onPaper && "print:not-open:hidden", className)}
      summary={summary}
      // It can be opened before hydration, and React misses that toggle event.
      ref={(element) => void (element?.open && setLooked(true))}
      onToggle={(event) => event.currentTarget.open && setLooked(true)}
    >
      {(looked || (onPaper === "whole" && printing)) && children()}
    </Disclosure>
  );
}
