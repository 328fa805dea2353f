"use client";

import { type ReactNode, useEffect, useRef } from "react";

interface IntoViewProps {
  /** Another value brings it into view again. */
  of: unknown;
  className?: string;
  children: ReactNode;
}

/** Brings what has just appeared into view, as little as needed: an answer out of sight seems to be none. */
export function IntoView({ of, className, children }: IntoViewProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not return.
    void place.current?.scrollIntoView({ block: "nearest" });
  }, [of]);
  return (
    <div ref={place} className={className}>
      {children}
    </div>
  );
}
