"use client";

import { ErrorScreen, type ErrorScreenProps } from "@/components/shell/ErrorScreen";

/** A page outside the desk, or the desk's own frame, failed. */
export default function ErrorPage(props: ErrorScreenProps) {
  return (
    <main>
      <ErrorScreen {...props} />
    </main>
  );
}
