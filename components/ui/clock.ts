"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import { ageOf, relativeTime, zoneOf } from "@/lib/format";

/** The officer's own time zone (IANA name), where it is known; otherwise the browser's is taken. */
export const TimeZoneContext = createContext<string | undefined>(undefined);

const TICK = 5_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

// One timer for every time on the page. It pauses while the tab is hidden.
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, TICK);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick() {
  if (!document.hidden) listeners.forEach((listener) => listener());
}

/** The relative text of a time, kept current. Only a text that changes renders again. */
export function useRelativeTime(iso: string): string {
  const timeZone = useTimeZone();
  const snapshot = () => relativeTime(iso, Date.now(), timeZone);
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}

/** The age of a time, kept current. */
export function useAge(iso: string): string {
  const snapshot = () => ageOf(iso, Date.now());
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}

const never = () => () => {};

// Asked of the browser it takes a third of a millisecond, and a page of times asks for each of them at every render.
let zone: string | undefined;

/** The browser's own time zone; UTC where it names an invalid one, as its environment may hold anything. */
export const browserZone = (): string => (zone ??= zoneOf(Intl.DateTimeFormat().resolvedOptions().timeZone) ?? "UTC");

/** The time zone to show times in: the officer's, else the browser's, and UTC until the browser has the page. */
export function useTimeZone(): string {
  const own = useContext(TimeZoneContext);
  const browser = useSyncExternalStore(never, browserZone, () => "UTC");
  return own ?? browser;
}
