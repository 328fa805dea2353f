"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * False while React takes the server's document over, true from then on. What only the browser knows, such as that it reads
 * again what the server has read, must not differ from that document before: React would throw it away.
 */
export function useTakenOver(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
