"use client";

import { type RefObject, useEffect, useRef } from "react";
import { ROW_LINK } from "./useTableKeys";

/** The row that was opened last in this tab, and how far the list was scrolled then. */
let opened: string | undefined;
let scrolledTo = 0;

/** To be called when a row is opened. */
export function rememberRow(key: string): void {
  opened = key;
  scrolledTo = window.scrollY;
}

/** How far the list was scrolled when a row was last opened. */
export const listScroll = () => scrolledTo;

/** Gives the focus back to the row that was opened, when the officer returns to the list. Once, and without scrolling. */
export function useRestoredRow(): RefObject<HTMLTableSectionElement | null> {
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    if (opened === undefined || document.activeElement !== document.body) return;
    const links = body.current?.querySelectorAll<HTMLElement>(`[${ROW_LINK}]`) ?? [];
    const link = [...links].find((each) => each.getAttribute(ROW_LINK) === opened);
    if (!link) return;
    opened = undefined;
    link.focus({ preventScroll: true });
  }, []);
  return body;
}
