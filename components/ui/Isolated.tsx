import { Fragment } from "react";
import { beginningOf } from "@/lib/format";
import { cx } from "./cx";
import { visibleParts, visibleText } from "./visibleText";

export interface IsolatedProps {
  children: string;
  /** One line with an ellipsis, the whole text on hover. */
  truncate?: boolean;
  /** Keeps line breaks. */
  multiline?: boolean;
  /** The most characters to draw; the rest is announced by its number. */
  limit?: number;
  className?: string;
}

/**
 * Text written by someone else: its direction stays inside (`<bdi>`), invisible characters show as their code points,
 * and no length breaks the page.
 */
export function Isolated({ children, truncate, multiline, limit = 4_000, className }: IsolatedProps) {
  const shown = beginningOf(children, limit);
  const rest = children.length - shown.length;
  return (
    <bdi
      title={truncate ? visibleText(shown) : undefined}
      className={cx(
        truncate ? "block max-w-full truncate" : "wrap-anywhere",
        multiline && "whitespace-pre-wrap",
        className,
      )}
    >
      {visibleParts(shown, multiline).map((part, index) => (
        <Fragment key={index}>{part.hidden ? <HiddenCharacter name={part.text} /> : part.text}</Fragment>
      ))}
      {rest > 0 && <span className="text-ink-muted"> … and {rest} more characters</span>}
    </bdi>
  );
}

function HiddenCharacter({ name }: { name: string }) {
  return (
    <span
      title={`Invisible character ${name}`}
      className="mx-px rounded-sm bg-caution-bg px-0.5 font-mono text-2xs text-caution-ink"
    >
      {name}
    </span>
  );
}
