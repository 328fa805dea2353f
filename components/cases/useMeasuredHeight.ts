"use client";

import { type RefObject, useEffect, useRef } from "react";

/**
 * Publishes the height of an element as a CSS variable of the document while it is there, so that what sticks below it
 * knows where, and what takes focus does not stop beneath it: a long name wraps. In: the variable's name. Out: the ref for the element.
 */
export function useMeasuredHeight<T extends HTMLElement>(variable: `--${string}`): RefObject<T | null> {
  const ref = useRef<T>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty(variable, `${element.offsetHeight}px`));
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty(variable);
    };
  }, [variable]);
  return ref;
}
