"use client";

import { type ReactNode, useState } from "react";
import { Disclosure } from "./Disclosure";

export interface LazyDisclosureProps {
  summary: ReactNode;
  id?: string;
  className?: string;
  /** Called when it is opened for the first time, and drawn from then on: what is inside loads only then. */
  children: () => ReactNode;
}

/** A disclosure whose content costs nothing until it is opened. */
export function LazyDisclosure({ summary, id, className, children }: LazyDisclosureProps) {
  const [looked, setLooked] = useState(false);
  return (
    <Disclosure
      id={id}
      className={className}
      summary={summary}
      // It can be opened before hydration, and React misses that toggle event.
      ref={(element) => void (element?.open && setLooked(true))}
      onToggle={(event) => event.currentTarget.open && setLooked(true)}
    >
      {looked && children()}
    </Disclosure>
  );
}
