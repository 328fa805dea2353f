import type { ComponentProps } from "react";
import { CONTROL, CONTROL_HEIGHT } from "./controlStyles";
import { cx } from "./cx";

/** A text box of one line. Takes every attribute of a native input, the spread of a Field, and of `register()`. */
export function TextInput({ className, type = "text", ...native }: ComponentProps<"input">) {
  return <input {...native} type={type} className={cx(CONTROL, CONTROL_HEIGHT, className)} />;
}
