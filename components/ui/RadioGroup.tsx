import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "./cx";
import { FieldError } from "./FieldError";

export interface RadioOption {
  value: string;
  label: ReactNode;
  /** What choosing it means, in one line. */
  meaning?: ReactNode;
  /** Why it cannot be chosen. The option stays readable. */
  unavailable?: string;
}

export interface RadioOptionGroup {
  label?: string;
  options: readonly RadioOption[];
}

export interface RadioGroupProps extends Omit<ComponentProps<"input">, "type" | "value" | "defaultValue" | "children"> {
  legend: string;
  legendHidden?: boolean;
  description?: ReactNode;
  error?: string;
  name: string;
  groups: readonly RadioOptionGroup[];
  /** The chosen value, when the group is controlled; leave it out with `{...register(name)}`. */
  value?: string;
}

/** A choice of one, grouped by what belongs together, each option with its meaning beneath. */
export function RadioGroup({ legend, legendHidden, description, error, groups, value, ...input }: RadioGroupProps) {
  const id = useId();
  const describedBy = cx(description ? `${id}-description` : null, error ? `${id}-error` : null) || undefined;
  return (
    <fieldset aria-describedby={describedBy} className="flex min-w-0 flex-col gap-3">
      <legend className={legendHidden ? "sr-only" : "float-left font-medium"}>{legend}</legend>
      {description && (
        <div id={`${id}-description`} className="-mt-2 text-xs text-ink-muted">
          {description}
        </div>
      )}
      {groups.map((group, index) => (
        <OptionGroup key={group.label ?? index} group={group} value={value} input={input} />
      ))}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </fieldset>
  );
}

type InputProps = ComponentProps<"input">;

function OptionGroup({ group, value, input }: { group: RadioOptionGroup; value?: string; input: InputProps }) {
  const id = useId();
  return (
    <div role={group.label ? "group" : undefined} aria-labelledby={group.label ? id : undefined}>
      {group.label && (
        <p id={id} className="mb-1 text-xs font-medium text-ink-muted">
          {group.label}
        </p>
      )}
      <div className="divide-y divide-line overflow-hidden rounded-md border border-line">
        {group.options.map((option) => (
          <Option key={option.value} option={option} value={value} input={input} />
        ))}
      </div>
    </div>
  );
}

function Option({ option, value, input }: { option: RadioOption; value?: string; input: InputProps }) {
  const id = useId();
  const checked = value === undefined ? undefined : value === option.value;
  const note = option.unavailable ?? option.meaning;
  return (
    <label className="flex gap-2.5 px-3 py-2 hover:bg-surface-hover has-checked:bg-surface-selected has-disabled:cursor-not-allowed has-disabled:hover:bg-transparent">
      <input
        {...input}
        type="radio"
        value={option.value}
        checked={checked}
        disabled={input.disabled || option.unavailable !== undefined}
        aria-describedby={note ? id : undefined}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span className="min-w-0">
        <span className={cx("block", option.unavailable ? "text-ink-muted" : "font-medium")}>{option.label}</span>
        {note && (
          <span id={id} className="block text-xs text-ink-muted">
            {note}
          </span>
        )}
      </span>
    </label>
  );
}
