"use client";

import { type ReactNode, Suspense, useEffect, useState } from "react";

const SETTLED_MS = 1_500;

interface LaterProps {
  /** Keeps its place until it comes. */
  fallback?: ReactNode;
  children: ReactNode;
}

/** Around what a page can do without at first: it comes when the page has been there for a moment. */
export function Later({ fallback = null, children }: LaterProps) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), SETTLED_MS);
    return () => clearTimeout(timer);
  }, []);
  return due ? <Suspense fallback={fallback}>{children}</Suspense> : fallback;
}
