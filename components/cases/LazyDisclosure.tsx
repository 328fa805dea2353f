"use client";

import { type ReactNode, useState } from "react";
import { Disclosure } from "@/components/ui/Disclosure";

export interface LazyDisclosureProps {
  summary: ReactNode;
  id?: string;
  className?: string;
  /** Called when it is opened for the first time, and drawn from then on: what is inside loads only then. */
  children: () => ReactNode;
}

/** Something folded that costs nothing until somebody looks. */
export function LazyDisclosure({ summary, id, className, children }: LazyDisclosureProps) {
  const [looked, setLooked] = useState(false);
  return (
    <Disclosure
      id={id}
      className={className}
      summary={summary}
      // It can be opened before React takes the page over: nobody hears of that toggle.
      ref={(element) => void (element?.open && setLooked(true))}
      onToggle={(event) => event.currentTarget.open && setLooked(true)}
    >
      {looked && children()}
    </Disclosure>
  );
}
