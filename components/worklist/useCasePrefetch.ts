"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { caseOptions } from "@/lib/cases/queries";
import type { CaseRow } from "@/lib/worklist/contract";

/** Somebody who stays on a row this long may open it; one who only passes over costs the vendor nothing. */
const DWELL_MS = 80;

/** Reads a case while the pointer or the focus dwells on its row, so that it opens at once. Spread it on the row. */
export function useCasePrefetch({ entityId, serviceName, isOrganization }: CaseRow) {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => clearTimeout(timer.current);
  const start = () => {
    stop();
    const options = caseOptions({ entityId, serviceName }, isOrganization ? { type: "ORGANIZATION" } : {});
    timer.current = setTimeout(() => void client.prefetchQuery(options), DWELL_MS);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return { onPointerEnter: start, onPointerLeave: stop, onFocus: start, onBlur: stop };
}
