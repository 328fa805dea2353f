import { type ComponentProps, type KeyboardEvent, type ReactNode, useId } from "react";
import { cx } from "./cx";
import { Disclosure } from "./Disclosure";
import { FieldError } from "./FieldError";
import { KeyHint } from "./KeyHint";

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
  /** Shown on demand, for rare choices. Needs a label; open from the start when it holds the chosen option. */
  folded?: boolean;
  options: readonly RadioOption[];
}

export interface RadioGroupProps extends Omit<ComponentProps<"input">, "type" | "value" | "defaultValue" | "children"> {
  legend: string;
  legendHidden?: boolean;
  description?: ReactNode;
  error?: string;
  name: string;
  groups: readonly RadioOptionGroup[];
  /**
   * The keys 1 to 9 choose the options in sight while one of them has the focus; the callback says whether the choice
   * came from such a key.
   */
  onDigit?: (value: string) => void;
  /** False where the choice is made as the drawer opens: another field takes its focus then. */
  takesFocus?: boolean;
  /** The chosen value, when the group is controlled; leave it out with `{...register(name)}`. */
  value?: string;
}

/** A choice of one, grouped by what belongs together, each option with its meaning beneath. */
export function RadioGroup({
  legend,
  legendHidden,
  description,
  error,
  groups,
  value,
  onDigit,
  takesFocus = true,
  ...input
}: RadioGroupProps) {
  const id = useId();
  const numbers = onDigit ? numbered(groups) : [];
  const describedBy = cx(description ? `${id}-description` : null, error ? `${id}-error` : null) || undefined;
  return (
    <fieldset
      aria-describedby={describedBy}
      data-invalid={error ? "" : undefined}
      onKeyDown={(event) => onDigit && chooseByDigit(event, groups, onDigit)}
      className="flex min-w-0 flex-col gap-3"
    >
      <legend className={legendHidden ? "sr-only" : "float-left font-medium"}>{legend}</legend>
      {description && (
        <div id={`${id}-description`} className="-mt-2 text-xs text-ink-muted">
          {description}
        </div>
      )}
      {groups.map((group, index) => (
        <OptionGroup key={group.label ?? index} {...{ group, value, input, numbers, takesFocus }} />
      ))}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </fieldset>
  );
}

/** The options that a digit chooses, the first by 1: those in sight from the start that can be chosen. */
function numbered(groups: readonly RadioOptionGroup[]): string[] {
  const options = groups.filter(({ folded }) => !folded).flatMap(({ options }) => options);
  return options
    .filter(({ unavailable }) => unavailable === undefined)
    .map(({ value }) => value)
    .slice(0, 9);
}

function chooseByDigit(event: KeyboardEvent, groups: readonly RadioOptionGroup[], choose: (value: string) => void) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const value = /^[1-9]$/.test(event.key) ? numbered(groups)[Number(event.key) - 1] : undefined;
  if (value === undefined) return;
  event.preventDefault();
  choose(value);
}

type InputProps = ComponentProps<"input">;

interface OptionGroupProps {
  group: RadioOptionGroup;
  value?: string;
  input: InputProps;
  /** The values that digits choose, in their order. */
  numbers: readonly string[];
  takesFocus: boolean;
}

function OptionGroup({ group, value, input, numbers, takesFocus }: OptionGroupProps) {
  const id = useId();
  const holdsChosen = group.options.some((option) => option.value === value);
  const options = (
    <div className="divide-y divide-line overflow-hidden rounded-md border border-line">
      {group.options.map((option) => (
        <Option
          key={option.value}
          option={option}
          value={value}
          input={input}
          digit={numbers.indexOf(option.value) + 1}
          takesFocus={takesFocus}
        />
      ))}
    </div>
  );
  const label = group.label && (
    <span id={id} className="text-xs font-medium text-ink-muted">
      {group.label}
    </span>
  );
  return (
    <div role={label ? "group" : undefined} aria-labelledby={label ? id : undefined}>
      {group.folded ? (
        <Disclosure summary={label} open={holdsChosen || undefined}>
          <div className="-ml-5">{options}</div>
        </Disclosure>
      ) : (
        <>
          {label && <p className="mb-1">{label}</p>}
          {options}
        </>
      )}
    </div>
  );
}

interface OptionProps {
  option: RadioOption;
  value?: string;
  input: InputProps;
  /** The digit that chooses it, or 0. */
  digit: number;
  takesFocus: boolean;
}

function Option({ option, value, input, digit, takesFocus }: OptionProps) {
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
        data-initial-focus={(takesFocus && digit === 1) || undefined}
        aria-keyshortcuts={digit > 0 ? String(digit) : undefined}
        disabled={input.disabled || option.unavailable !== undefined}
        aria-describedby={note ? id : undefined}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span className="min-w-0 flex-1">
        <span className={cx("block", option.unavailable ? "text-ink-muted" : "font-medium")}>{option.label}</span>
        {note && (
          <span id={id} className="block text-xs text-ink-muted">
            {note}
          </span>
        )}
      </span>
      {digit > 0 && (
        <span aria-hidden className="pointer-coarse:hidden">
          <KeyHint>{String(digit)}</KeyHint>
        </span>
      )}
    </label>
  );
}
