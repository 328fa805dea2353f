"use client";

import Check from "lucide-react/icons/check";
import Copy from "lucide-react/icons/copy";
import { useEffect, useState } from "react";
import { IconButton } from "./IconButton";

type Outcome = "idle" | "copied" | "failed";

const SAID: Record<Outcome, string> = { idle: "", copied: "Copied", failed: "Copying was blocked by the browser" };

/** Copies a text to the clipboard and says how it went. In: the text and the name of the button ("Copy entity id"). */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [outcome, setOutcome] = useState<Outcome>("idle");
  useEffect(() => {
    if (outcome === "idle") return;
    const timer = setTimeout(() => setOutcome("idle"), 2_000);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () => void writeClipboard(text).then(setOutcome);
  return (
    <span className="inline-flex items-center gap-1">
      <IconButton
        label={label}
        icon={outcome === "copied" ? <Check aria-hidden size={14} /> : <Copy aria-hidden size={14} />}
        onClick={copy}
        className="size-6 text-ink-muted"
      />
      <span role="status" className={outcome === "failed" ? "text-xs text-critical-ink" : "sr-only"}>
        {SAID[outcome]}
      </span>
    </span>
  );
}

// The clipboard is missing without HTTPS and refuses without permission: both are reported, neither throws.
async function writeClipboard(text: string): Promise<Outcome> {
  return (
    navigator.clipboard?.writeText(text).then(
      () => "copied" as const,
      () => "failed" as const,
    ) ?? "failed"
  );
}
