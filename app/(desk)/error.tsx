"use client";

import { ErrorScreen, type ErrorScreenProps } from "@/components/shell/ErrorScreen";

/** A page of the desk failed: navigation and search stay. */
export default function DeskError(props: ErrorScreenProps) {
  return <ErrorScreen {...props} />;
}
