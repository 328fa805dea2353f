"use client";

import { lazy, Suspense } from "react";
import { Skeleton } from "./Skeleton";

export interface ComboBoxOption {
  id: string;
  label: string;
  /** One line more: "3 open cases". */
  description?: string;
  /** Why it cannot be chosen. */
  unavailable?: string;
}

export interface ComboBoxProps {
  label: string;
  description?: string;
  error?: string;
  optional?: boolean;
  placeholder?: string;
  /** What to say when no option matches what was typed. */
  emptyText?: string;
  options: readonly ComboBoxOption[];
  /** The id of the chosen option, or null. */
  value: string | null;
  onChange: (id: string | null) => void;
}

const ComboBoxField = lazy(() => import("./ComboBoxField"));

/** A text box with a list of options to choose one from, by typing. Its code comes when it is first shown. */
export function ComboBox(props: ComboBoxProps) {
  return (
    <Suspense fallback={<ComboBoxSkeleton label={props.label} />}>
      <ComboBoxField {...props} />
    </Suspense>
  );
}

function ComboBoxSkeleton({ label }: { label: string }) {
  return (
    <div className="flex flex-col gap-1">
      <span className="font-medium">{label}</span>
      <Skeleton className="h-8 pointer-coarse:h-10" />
    </div>
  );
}
