import Check from "lucide-react/icons/check";
import CircleDashed from "lucide-react/icons/circle-dashed";
import CircleSlash from "lucide-react/icons/circle-slash";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import X from "lucide-react/icons/x";
import type { ReactNode } from "react";
import { cx } from "./cx";

export type StepState = "passed" | "failed" | "incomplete" | "not-applicable" | "not-reached";

export interface ProgressStep {
  id: string;
  label: string;
  state: StepState;
  /** The state in other words than its own. */
  words?: string;
  /** One line more, such as a time or what was found. */
  detail?: ReactNode;
  /** Where the step's own account is. */
  href?: string;
}

// Line style differs too (solid, dashed, dotted): the picture holds in greyscale and in forced colours.
const STATES = {
  passed: { words: "Passed", Icon: Check, ink: "text-good-ink", line: "border-solid border-good-mark" },
  failed: { words: "Failed", Icon: X, ink: "text-critical-ink", line: "border-solid border-critical-mark" },
  incomplete: {
    words: "Incomplete",
    Icon: TriangleAlert,
    ink: "text-caution-ink",
    line: "border-dashed border-caution-mark",
  },
  "not-applicable": {
    words: "Not applicable",
    Icon: CircleSlash,
    ink: "text-ink-muted",
    line: "border-dotted border-neutral-mark",
  },
  "not-reached": {
    words: "Not reached",
    Icon: CircleDashed,
    ink: "text-ink-muted",
    line: "border-dotted border-neutral-mark",
  },
} satisfies Record<StepState, unknown>;

/** Steps in their order as one track, each with icon, label and state in words. In: the steps and a name for the list. */
export function ProgressSteps({ label, steps }: { label: string; steps: readonly ProgressStep[] }) {
  return (
    <ol aria-label={label} className="grid grid-cols-[repeat(auto-fill,minmax(6.25rem,1fr))] gap-x-1 gap-y-3">
      {steps.map((step) => (
        <Step key={step.id} step={step} />
      ))}
    </ol>
  );
}

function Step({ step }: { step: ProgressStep }) {
  const { words, Icon, ink, line } = STATES[step.state];
  return (
    <li className={cx("min-w-0 border-t-[3px] pt-1.5 pr-2", line)}>
      <p className="flex items-start gap-1 font-medium">
        <Icon aria-hidden size={14} strokeWidth={2.5} className={cx("mt-[3px] shrink-0", ink)} />
        <span className="wrap-anywhere">
          {step.href ? (
            <a href={step.href} className="hover:underline">
              {step.label}
            </a>
          ) : (
            step.label
          )}
        </span>
      </p>
      <p className={cx("pl-[18px] text-xs", ink)}>{step.words ?? words}</p>
      {step.detail && <p className="pl-[18px] text-xs text-ink-muted">{step.detail}</p>}
    </li>
  );
}
