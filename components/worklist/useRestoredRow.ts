"use client";

import { type RefObject, useEffect, useRef } from "react";
import { forgetRow, openedRow } from "@/components/next/openedRow";
import { ROW_LINK } from "./useTableKeys";

/** Gives the focus back to the row that was opened, when the officer returns to the list. Once, and without scrolling. */
export function useRestoredRow(): RefObject<HTMLTableSectionElement | null> {
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    const opened = openedRow();
    if (opened === undefined || document.activeElement !== document.body) return;
    const links = body.current?.querySelectorAll<HTMLElement>(`[${ROW_LINK}]`) ?? [];
    const link = [...links].find((each) => each.getAttribute(ROW_LINK) === opened);
    if (!link) return;
    forgetRow();
    link.focus({ preventScroll: true });
  }, []);
  return body;
}
