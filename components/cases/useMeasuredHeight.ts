"use client";

import { type RefObject, useEffect, useRef } from "react";

/**
 * Publishes the height of an element as a CSS variable on its parent, so that what sticks below it knows where: a long
 * name wraps. In: the variable's name. Out: the ref for the element.
 */
export function useMeasuredHeight(variable: `--${string}`): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = ref.current;
    const parent = element?.parentElement;
    if (!element || !parent) return;
    const observer = new ResizeObserver(() => parent.style.setProperty(variable, `${element.offsetHeight}px`));
    observer.observe(element);
    return () => observer.disconnect();
  }, [variable]);
  return ref;
}
