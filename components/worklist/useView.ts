"use client";

import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { parseView, viewHref } from "@/lib/worklist/viewUrl";
import type { View } from "@/lib/worklist/views";

/** The view the address asks for, and what of the address could not be used. */
export function useView() {
  const params = useSearchParams();
  return useMemo(() => parseView(new URLSearchParams(params)), [params]);
}

/** Goes to another view: a new address without a new document, so that only rows are read. */
export function showView(view: View): void {
  window.history.pushState(null, "", viewHref(view));
}
