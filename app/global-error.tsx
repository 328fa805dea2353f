"use client";

import { ErrorScreen, type ErrorScreenProps } from "@/components/shell/ErrorScreen";
import "./globals.css";

/** The last resort, when the document itself failed: it brings its own. The theme follows the system here. */
export default function GlobalError(props: ErrorScreenProps) {
  return (
    <html lang="en-GB">
      <body className="font-sans">
        <title>Something went wrong · Countersign</title>
        <main>
          <ErrorScreen {...props} />
        </main>
      </body>
    </html>
  );
}
