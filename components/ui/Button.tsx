import { type ComponentProps, type MouseEvent, type ReactNode, useId } from "react";
import { buttonStyles, type ButtonSize, type ButtonVariant } from "./buttonStyles";
import { Spinner } from "./Spinner";
import { VisuallyHidden } from "./VisuallyHidden";

export interface ButtonProps extends ComponentProps<"button"> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** An icon before the text; a busy button shows a spinner in its place. */
  icon?: ReactNode;
  /** The act is running: the button stays focusable, takes no click and says so to assistive technology. */
  busy?: boolean;
  /** Why the button cannot be used now. It stays focusable, takes no click, and the reason is its description. */
  unavailable?: string;
}

/** A button. `type` is "button" unless said otherwise. */
export function Button({ variant = "secondary", size = "md", busy, unavailable, icon, ...rest }: ButtonProps) {
  const { children, className, type = "button", ...native } = rest;
  const reasonId = useId();
  return (
    <>
      <button
        {...native}
        {...(busy && { "aria-busy": true, ...INERT })}
        {...(unavailable && { title: unavailable, "aria-describedby": reasonId, ...INERT })}
        type={type}
        className={buttonStyles(variant, size, className)}
      >
        {busy ? <Spinner /> : icon}
        {children}
      </button>
      {unavailable && <VisuallyHidden id={reasonId}>{unavailable}</VisuallyHidden>}
    </>
  );
}

// Not `disabled`: that would take the focus away from under the officer's fingers.
const INERT = {
  "aria-disabled": true,
  onClick: (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  },
};
