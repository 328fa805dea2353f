import { type ReactNode, useId } from "react";
import { cx } from "./cx";
import { FieldError } from "./FieldError";

/** What a control needs to belong to its label, description and error: spread it on the control. */
export interface FieldControl {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  "aria-required"?: true;
}

export interface FieldProps {
  label: string;
  /** Keeps the label for assistive technology only, where the place says it to the eye. */
  labelHidden?: boolean;
  description?: ReactNode;
  error?: string;
  optional?: boolean;
  className?: string;
  children: (control: FieldControl) => ReactNode;
}

/** Wires label, description and error to any control: `<Field label="Reason">{(c) => <TextArea {...c} />}</Field>`. */
export function Field({ label, labelHidden, description, error, optional, className, children }: FieldProps) {
  const id = useId();
  const descriptionId = `${id}-description`;
  const errorId = `${id}-error`;
  const describedBy = cx(description ? descriptionId : null, error ? errorId : null);
  const control: FieldControl = { id };
  if (describedBy) control["aria-describedby"] = describedBy;
  if (error) control["aria-invalid"] = true;
  if (!optional) control["aria-required"] = true;
  return (
    <div className={cx("flex min-w-0 flex-col gap-1", className)}>
      <label htmlFor={id} className={labelHidden ? "sr-only" : "font-medium"}>
        {label}
        {optional && <span className="font-normal text-ink-muted"> (optional)</span>}
      </label>
      {description && (
        <div id={descriptionId} className="text-xs text-ink-muted">
          {description}
        </div>
      )}
      {children(control)}
      <FieldError id={errorId}>{error}</FieldError>
    </div>
  );
}
