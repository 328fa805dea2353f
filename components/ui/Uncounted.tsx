import { VisuallyHidden } from "./VisuallyHidden";

/** In place of a number. In: why there is none, in a phrase; where it is absent, it is said beside the numbers. */
export function Uncounted({ why }: { why?: string }) {
  const words = why ? `Not counted: ${why}` : "Not counted";
  return (
    <span title={words} className="text-ink-muted">
      <span aria-hidden>–</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
