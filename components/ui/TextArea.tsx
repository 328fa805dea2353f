"use client";

import { type ComponentProps, type InputEvent, useId, useState } from "react";
import { codePoints, formatNumber } from "@/lib/format";
import { CONTROL } from "./controlStyles";
import { cx } from "./cx";

export interface TextAreaProps extends ComponentProps<"textarea"> {
  /**
   * The most Unicode code points allowed: shows a counter. Longer text is kept, and marked, never cut. The counter follows
   * typing; where code sets the text too (a draft that arrives, a reset), pass `value`.
   */
  maxCodePoints?: number;
}

/** A text box of several lines that grows with its text, with a counter that counts as the limit counts. */
export function TextArea({ maxCodePoints, className, onInput, rows = 4, ...native }: TextAreaProps) {
  const counterId = useId();
  const [typed, setTyped] = useState(String(native.value ?? native.defaultValue ?? ""));
  const count = codePoints(typeof native.value === "string" ? native.value : typed);
  const input = (event: InputEvent<HTMLTextAreaElement>) => {
    setTyped(event.currentTarget.value);
    onInput?.(event);
  };
  const describedBy = cx(native["aria-describedby"], maxCodePoints ? counterId : null) || undefined;
  return (
    <div className="flex flex-col gap-1">
      <textarea
        {...native}
        rows={rows}
        onInput={input}
        aria-describedby={describedBy}
        className={cx(CONTROL, "field-sizing-content min-h-20 resize-y py-1.5", className)}
      />
      {maxCodePoints !== undefined && <Counter id={counterId} count={count} max={maxCodePoints} />}
    </div>
  );
}

function Counter({ id, count, max }: { id: string; count: number; max: number }) {
  const over = count - max;
  return (
    <p id={id} className={cx("text-right text-xs tabular-nums", over > 0 ? "text-critical-ink" : "text-ink-muted")}>
      {formatNumber(count)} of {formatNumber(max)} characters
      {/* Spoken only near and past the limit: a count after every key would drown the typing. */}
      <span role="status">{over > 0 ? `, ${formatNumber(over)} too many` : ""}</span>
    </p>
  );
}
