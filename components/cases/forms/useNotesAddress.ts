"use client";

import { useEffect, useEffectEvent } from "react";
import type { Acting } from "@/components/writes/acting";
import { NOTES_FRAGMENT } from "@/lib/notes/notesUrl";

/** Opens the notes of a case whose address asks for them. The fragment goes then, so that the same link works again. */
export function useNotesAddress({ open }: Acting): void {
  const follow = useEffectEvent(() => {
    const { hash, pathname, search } = window.location;
    if (hash !== NOTES_FRAGMENT) return;
    window.history.replaceState(null, "", pathname + search);
    open({ form: "note" });
  });
  useEffect(() => {
    follow();
    const listening = new AbortController();
    window.addEventListener("hashchange", () => follow(), { signal: listening.signal });
    return () => listening.abort();
  }, []);
}
