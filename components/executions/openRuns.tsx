"use client";

import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { useTakenOver } from "@/components/ui/useTakenOver";
import { runOfAnchor } from "./anchors";

/** Which runs are opened, and which place was asked for by a link: an issue, a step, or an address from outside. */
export interface OpenRuns {
  isOpen: (workflowExecutionId: string) => boolean;
  setOpen: (workflowExecutionId: string, open: boolean) => void;
  /** The requested anchor; its element scrolls into view once it is rendered. */
  target?: string;
}

const NONE_OPEN: OpenRuns = { isOpen: () => false, setOpen: () => undefined };
const OpenRunsContext = createContext(NONE_OPEN);

/** What is open. A part of the page whose code comes late is taken over as the server drew it, with nothing open, and follows then. */
export function useOpenRuns(): OpenRuns {
  const runs = use(OpenRunsContext);
  return useTakenOver() ? runs : NONE_OPEN;
}

/** In: the ids of all runs of the page. Follows the fragment of the address: plain links open their target. */
export function OpenRunsProvider({ ids, children }: { ids: readonly string[]; children: ReactNode }) {
  const [open, setOpenIds] = useState<ReadonlySet<string>>(new Set());
  const [target, setTarget] = useState<string>();
  useEffect(() => {
    const follow = () => setTarget(readFragment());
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  const [followed, setFollowed] = useState<string>();
  if (target !== followed) {
    setFollowed(target);
    const asked = target && runOfAnchor(target, ids);
    if (asked) setOpenIds(new Set([...open, asked]));
  }
  const value = useMemo(() => {
    const setOpen = (id: string, wanted: boolean) =>
      setOpenIds((before) => new Set(wanted ? [...before, id] : [...before].filter((each) => each !== id)));
    return { isOpen: (id: string) => open.has(id), setOpen, target };
  }, [open, target]);
  return <OpenRunsContext value={value}>{children}</OpenRunsContext>;
}

function readFragment(): string | undefined {
  try {
    return decodeURIComponent(window.location.hash.slice(1)) || undefined;
  } catch {
    return undefined;
  }
}

/** Brings the place a link asked for into view, once it is there. In: whether its content has been rendered. */
export function useArrival(rendered: boolean): void {
  const { target } = useOpenRuns();
  useEffect(() => {
    if (!rendered || !target) return;
    const place = document.getElementById(target);
    place?.scrollIntoView({ block: "start" });
    place?.focus({ preventScroll: true });
  }, [rendered, target]);
}
