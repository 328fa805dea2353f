"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Draft, DraftPlace } from "@/lib/drafts/contract";
import { DraftKeeper, type DraftStatus } from "@/lib/drafts/keeper";
import { transportTo } from "@/lib/drafts/transport";

/** What is kept of a form on the server, and what the officer can do about it. */
export interface KeptDraft {
  standing: DraftStatus;
  /** When the input was entered, where that was before the form was opened. */
  restoredAt?: string;
  /** It was entered against another version of the case, and the officer has not said yet that it still holds. */
  unchecked: boolean;
  check: () => void;
  /** Continues from the other draft, or from the form's own input. */
  useOther: () => void;
  keepOwn: () => void;
  /** Saves now. */
  flush: () => void;
  discard: () => void;
}

interface KeptDraftOptions {
  place: DraftPlace;
  /** What is to be kept of the form. */
  fields: Record<string, unknown>;
  /** Has anything been entered? */
  dirty: boolean;
  /** Nothing more can be sent from here: what is kept stays as it is. */
  over: boolean;
  /** The version of the case the officer looks at. */
  etag: string;
  /** Puts a draft into the form. Out: what the form then holds to be kept. */
  restore: (fields: Record<string, unknown>) => Record<string, unknown>;
}

/** Keeps on the server what is entered into a form, and brings back what was. */
export function useKeptDraft({ place, fields, dirty, over, etag, restore }: KeptDraftOptions): KeptDraft {
  const [standing, setStanding] = useState<DraftStatus>({ saved: "nothing" });
  const [keeper] = useState(() => new DraftKeeper(transportTo(place, crypto.randomUUID()), setStanding));
  const [restored, setRestored] = useState<{ at: string; etag: string; unchecked: boolean }>();
  const baselineEtag = restored?.unchecked ? restored.etag : etag;
  const entered = JSON.stringify({ fields, baselineEtag });
  const known = useRef(entered);

  const putBack = (draft: Draft) => {
    const kept = restore(draft.fields);
    known.current = JSON.stringify({ fields: kept, baselineEtag: draft.baselineEtag });
    setRestored({ at: draft.updatedAt, etag: draft.baselineEtag, unchecked: draft.baselineEtag !== etag });
  };
  const onOpened = useEffectEvent((draft: Draft | undefined) => draft && putBack(draft));
  useEffect(() => {
    let isOpen = true;
    void keeper.open().then((draft) => isOpen && onOpened(draft));
    return () => {
      isOpen = false;
      keeper.close();
    };
  }, [keeper]);

  useEffect(() => {
    if (over || entered === known.current) return;
    known.current = entered;
    if (dirty) keeper.put(JSON.parse(entered) as { fields: Record<string, unknown>; baselineEtag: string });
    else void keeper.discard();
  }, [entered, dirty, over, keeper]);
  useFlushWhenHidden(keeper);

  const { other } = standing;
  return {
    standing,
    restoredAt: restored?.at,
    unchecked: restored?.unchecked ?? false,
    check: () => setRestored(restored && { ...restored, unchecked: false }),
    useOther: () => {
      if (!other) return;
      keeper.take(other);
      putBack(other);
    },
    keepOwn: () => keeper.keepOwn(),
    flush: () => void keeper.flush(),
    discard: () => {
      setRestored(undefined);
      void keeper.discard();
    },
  };
}

/** A page that is hidden may never come back. */
function useFlushWhenHidden(keeper: DraftKeeper): void {
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const flush = () => void keeper.flush({ keepalive: true });
    document.addEventListener("visibilitychange", () => document.hidden && flush(), { signal });
    window.addEventListener("pagehide", flush, { signal });
    return () => listening.abort();
  }, [keeper]);
}
