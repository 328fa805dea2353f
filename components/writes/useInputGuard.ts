"use client";

import { useEffect } from "react";
import { type DiscardGuard, useDiscardGuard } from "@/components/ui/useDiscardGuard";
import { useActing } from "./acting";
import type { KeptDraft } from "./useKeptDraft";

const KEPT = "Your input is kept as a draft for seven days unless you discard it.";
const NOT_KEPT = "Your input is not saved as a draft yet.";

interface AtStake {
  /** Would closing lose anything? */
  atStake: boolean;
  draft: KeptDraft;
  /** What is said of it besides what becomes of the input: "Nothing has been sent." */
  said: string;
}

/** Asks whether to keep the input before a form closes, and marks the page as having some. */
export function useInputGuard({ atStake, draft, said }: AtStake, onClose: () => void): DiscardGuard {
  const reportInput = useActing()?.reportInput;
  useEffect(() => reportInput?.(atStake), [atStake, reportInput]);
  const isSaved = draft.standing.saved === "saved";
  const discard = () => {
    draft.discard();
    onClose();
  };
  const loss = `${said} ${isSaved ? KEPT : NOT_KEPT}`;
  return useDiscardGuard(atStake, discard, { loss, keep: isSaved ? onClose : undefined, close: onClose });
}
