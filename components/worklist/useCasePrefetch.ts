"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type FocusEvent, useEffect, useRef } from "react";
import { caseOptions } from "@/lib/cases/queries";
import type { CaseRow } from "@/lib/worklist/contract";
import { loadCaseScreen } from "./lazyCase";

/** Somebody who stays on a row this long may open it; one who only passes over costs the vendor nothing. */
const DWELL_MS = 80;

const optionsOf = ({ entityId, serviceName, isOrganization }: CaseRow) =>
  caseOptions({ entityId, serviceName }, isOrganization ? { type: "ORGANIZATION" } : {});

/**
 * Reads a case while the pointer or the focus dwells on its row, so that it opens at once; the keyboard, which goes down row by
 * row, also the case after it. In: the row and the one below it. Spread it on the row.
 */
export function useCasePrefetch(row: CaseRow, next: CaseRow | undefined) {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => clearTimeout(timer.current);
  const dwell = (rows: CaseRow[]) => {
    stop();
    void loadCaseScreen();
    timer.current = setTimeout(() => void readAll(rows), DWELL_MS);
  };
  const readAll = async (rows: CaseRow[]) => {
    // One after the other: what has the focus comes first.
    for (const each of rows) await client.prefetchQuery(optionsOf(each));
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    onPointerEnter: () => dwell([row]),
    onPointerLeave: stop,
    onFocus: ({ target }: FocusEvent) => dwell(next && target.matches(":focus-visible") ? [row, next] : [row]),
    onBlur: stop,
  };
}
