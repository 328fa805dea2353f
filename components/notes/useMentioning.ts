"use client";

import { type ComponentProps, type KeyboardEvent, type RefObject, type SyntheticEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Colleague } from "@/lib/notes/contract";
import { mentioningAt, offeredFor, withMention } from "@/lib/notes/mentionRules";

/** What a text box needs to offer mentions, and what it offers now. */
export interface MentionControl {
  box: Pick<ComponentProps<"textarea">, "onChange" | "onSelect" | "onKeyDown" | "onBlur"> & {
    ref: RefObject<HTMLTextAreaElement | null>;
  };
  offered: readonly Colleague[];
  /** Which of them Enter puts in. */
  active: Colleague | undefined;
  choose: (colleague: Colleague) => void;
}

interface MentioningOptions {
  text: string;
  colleagues: readonly Colleague[];
  onChange: (text: string) => void;
}

/** Offers colleagues behind an `@` at the caret: arrow keys choose, Enter and Tab put the name in, Escape takes the offer away. */
export function useMentioning({ text, colleagues, onChange }: MentioningOptions): MentionControl {
  const ref = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState<number>();
  const [at, setAt] = useState(0);
  const [dismissed, setDismissed] = useState<number>();
  const writing = caret === undefined ? undefined : mentioningAt(text, caret);
  const offered = writing && writing.start !== dismissed ? offeredFor(writing.query, colleagues) : [];
  const active = offered[Math.min(at, offered.length - 1)];

  function choose({ name }: Colleague) {
    if (!writing) return;
    const next = withMention(text, writing, name);
    // The caret can only be put where the text is.
    flushSync(() => {
      onChange(next.text);
      setCaret(undefined);
    });
    ref.current?.focus();
    ref.current?.setSelectionRange(next.caret, next.caret);
  }

  function step(by: number) {
    setAt((Math.min(at, offered.length - 1) + by + offered.length) % offered.length);
  }

  function press(event: KeyboardEvent) {
    if (!active || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Record<string, () => void> = {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      Enter: () => choose(active),
      Tab: () => choose(active),
      Escape: () => setDismissed(writing?.start),
    };
    const act = event.shiftKey ? undefined : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  const follow = ({ currentTarget: { selectionStart, selectionEnd } }: SyntheticEvent<HTMLTextAreaElement>) =>
    setCaret(selectionStart === selectionEnd ? selectionStart : undefined);
  return {
    box: {
      ref,
      onChange: (event) => {
        onChange(event.currentTarget.value);
        setAt(0);
        follow(event);
        if (!event.currentTarget.value.includes("@")) setDismissed(undefined);
      },
      onSelect: follow,
      onKeyDown: press,
      onBlur: () => setCaret(undefined),
    },
    offered,
    active,
    choose,
  };
}
