import ChevronDown from "lucide-react/icons/chevron-down";
import type { ComponentProps } from "react";
import { CONTROL, CONTROL_HEIGHT } from "./controlStyles";
import { cx } from "./cx";

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface SelectProps extends Omit<ComponentProps<"select">, "children"> {
  options: readonly SelectOption[];
  /** The text of the empty choice, chosen while nothing else is. */
  placeholder?: string;
}

/** The browser's own select: it is fast, speaks every language and works on a phone. */
export function Select({ options, placeholder, className, ...native }: SelectProps) {
  return (
    <span className={cx("relative block", className)}>
      <select {...native} className={cx(CONTROL, CONTROL_HEIGHT, "appearance-none truncate pr-8")}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        size={14}
        className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-ink-muted"
      />
    </span>
  );
}
