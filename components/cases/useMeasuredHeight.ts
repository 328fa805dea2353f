"use client";

import { type RefObject, useEffect, useRef } from "react";

type MeasuredHeight = "--case-header-measured" | "--case-bar-measured";

/**
 * Publishes the height of an element as a CSS variable of the document's root while it is there, so that what takes focus does not
 * stop beneath it. In: the variable's name, which globals.css registers as not inherited: an inherited one has the styles of every
 * element of the page computed again, in the frame in which a case is first painted. Out: the ref for the element.
 */
export function useMeasuredHeight<T extends HTMLElement>(variable: MeasuredHeight): RefObject<T | null> {
  const ref = useRef<T>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const { style } = document.documentElement;
    // The height comes with the observation: to ask the element would have the page laid out once more.
    const observer = new ResizeObserver(([seen]) => {
      style.setProperty(variable, `${seen!.borderBoxSize[0]!.blockSize}px`);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty(variable);
    };
  }, [variable]);
  return ref;
}
