"use client";

import { type RefObject, useEffect, useRef } from "react";

const VARIABLE = "--case-bar-measured";

/**
 * Publishes the height of the bar of a case for the document's root while the bar is there, so that what takes focus does not stop
 * beneath it. globals.css registers the variable as not inherited: an inherited one has the styles of every element of the page
 * computed again, in the frame in which a case is first painted. Out: the ref for the bar.
 */
export function useMeasuredBar<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const { style } = document.documentElement;
    // The height comes with the observation: to ask the element would have the page laid out once more.
    const observer = new ResizeObserver(([seen]) => {
      style.setProperty(VARIABLE, `${seen!.borderBoxSize[0]!.blockSize}px`);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty(VARIABLE);
    };
  }, []);
  return ref;
}
