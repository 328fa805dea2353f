"use client";

import { useEffect } from "react";
import type { Acting } from "@/components/writes/acting";
import { NOTES_FRAGMENT } from "@/lib/cases/queries";

/** Opens the notes of a case whose address asks for them. The fragment goes then, so that the same link works again. */
export function useNotesAddress({ open }: Acting): void {
  useEffect(() => {
    const follow = () => {
      if (location.hash !== NOTES_FRAGMENT) return;
      history.replaceState(null, "", location.pathname + location.search);
      open({ form: "note" });
    };
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [open]);
}
