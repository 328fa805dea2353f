"use client";

import { type ReactNode, Suspense, useEffect, useState } from "react";

const SETTLED_MS = 1_500;

/** Around what a page can do without at first: it comes when the page has been there for a moment, and never shows a fallback. */
export function Later({ children }: { children: ReactNode }) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), SETTLED_MS);
    return () => clearTimeout(timer);
  }, []);
  return due && <Suspense fallback={null}>{children}</Suspense>;
}
