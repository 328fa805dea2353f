"use client";

import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { plural } from "@/lib/format";

interface SelectionBarProps {
  /** By the key of each selected row the id of its entity. */
  selected: ReadonlyMap<string, string>;
  /** Releases every row. */
  onClose: () => void;
}

/** What can be done with the selected rows. */
export default function SelectionBar({ selected, onClose }: SelectionBarProps) {
  const [said, setSaid] = useState("");
  const ids = [...new Set(selected.values())];
  const copy = () =>
    void copyText(ids.join("\n")).then((copied) =>
      setSaid(copied ? `${plural(ids.length, "entity id")} copied` : "The browser refused to copy"),
    );
  return (
    <div className="sticky bottom-3 z-10 mx-auto mt-2 flex w-fit max-w-full flex-wrap items-center gap-2 rounded-lg bg-surface-raised py-1.5 pr-1.5 pl-3 shadow-raised max-sm:bottom-18">
      <span className="font-medium tabular-nums">{selected.size} selected</span>
      <Button size="sm" onClick={copy}>
        Copy entity ids
      </Button>
      <Button size="sm" variant="quiet" onClick={onClose}>
        Clear
      </Button>
      <span role="status" className="text-xs text-ink-muted empty:hidden">
        {said}
      </span>
    </div>
  );
}

// The clipboard is missing without HTTPS and refuses without permission: both are told.
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
